package org.handcart.api.openapi;

import static org.handcart.api.openapi.Schemas.map;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handcart.api.http.Answers;
import org.handcart.api.problem.ProblemType;

/** What one operation may answer: its view, the refusals it names, and those that every operation has. */
final class Responses {
    private final Schemas schemas;
    private final Method method;
    private final Answers answers;
    private final boolean open;

    Responses(Schemas schemas, Method method, boolean open) {
        this.schemas = schemas;
        this.method = method;
        this.answers = method.getAnnotation(Answers.class);
        this.open = open;
    }

    Map<String, Object> all() {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(String.valueOf(answers.status()), success(answers.value()));
        if (answers.or() != 0) {
            responses.put(String.valueOf(answers.or()), success(answers.value()));
        }
        problems().stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> responses.put(
                        String.valueOf(status),
                        map(
                                "$ref",
                                "#/components/responses/Problem",
                                "description",
                                types.stream().map(ProblemType::slug).collect(Collectors.joining(", ")))));
        return responses;
    }

    private Map<String, Object> success(String description) {
        Map<String, Object> schema = answers.list() ? schemas.listOf(answers.view()) : schemas.of(answers.view());
        return map("description", description, "content", map(answers.as(), map("schema", schema)));
    }

    private Set<ProblemType> problems() {
        Set<ProblemType> problems = EnumSet.of(
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.INVALID_PARAMETER,
                ProblemType.INVALID_HEADER,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE);
        problems.addAll(Arrays.asList(answers.refuses()));
        if (!open) {
            problems.add(ProblemType.UNAUTHENTICATED);
            problems.add(ProblemType.FORBIDDEN);
        }
        boolean addressed = Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class)
                        || parameter.isAnnotationPresent(QueryParam.class));
        if (addressed) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (method.isAnnotationPresent(jakarta.ws.rs.Consumes.class)) {
            problems.add(ProblemType.MALFORMED_JSON);
            problems.add(ProblemType.INVALID_REQUEST);
            problems.add(ProblemType.BODY_TOO_LARGE);
            problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return problems;
    }
}
