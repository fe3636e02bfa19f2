package org.handcart.api.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/** A query parameter is known to its operation and is given once, or the call is refused: no typo passes silently. */
@Provider
@Priority(Priorities.ENTITY_CODER - 100)
@ApplicationScoped
public class QueryFilter implements ContainerRequestFilter {
    private static final int MAX_LENGTH = 500;
    private static final int LONG_LENGTH = 8_000;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        Map<String, List<String>> given;
        try {
            given = call.getUriInfo().getQueryParameters();
        } catch (IllegalArgumentException undecodable) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "the query is not encoded as it must be");
        }
        if (!given.isEmpty()) {
            Method operation = resource.getResourceMethod();
            int longest = operation.isAnnotationPresent(LongQuery.class) ? LONG_LENGTH : MAX_LENGTH;
            check(given, known.computeIfAbsent(operation, QueryFilter::declared), longest);
        }
    }

    static void check(Map<String, List<String>> given, Set<String> known, int longest) {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Problem.parameter(printable(name), "is not known here");
            }
            if (values.size() > 1) {
                throw Problem.parameter(name, "is given more than once");
            }
            if (values.get(0).length() > longest || values.get(0).indexOf('\0') >= 0) {
                throw Problem.parameter(name, "is too long, or holds NUL");
            }
        });
    }

    static Set<String> declared(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return Set.copyOf(names);
    }

    private static String printable(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "?");
        return safe.length() > 50 ? safe.substring(0, 50) : safe;
    }
}
