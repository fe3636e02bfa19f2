package org.handcart.api.openapi;

import static org.handcart.api.openapi.Schemas.map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handcart.api.http.Answers;
import org.handcart.api.order.AmendRequest;
import org.handcart.api.problem.ProblemType;

/** Paths and operations, from the annotations of the resources. */
final class Operations {
    private static final Set<String> OPEN = Set.of("/api/v1/auth/token", "/api/v1/auth/refresh");
    /** Posts that take no key: they change nothing, or hand out what must not be kept. */
    private static final Set<String> NO_KEY = Set.of(
            "/api/v1/auth/token",
            "/api/v1/auth/refresh",
            "/api/v1/cod/validate",
            "/api/v1/cod/areas",
            "/api/v1/imports");

    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> paths() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Class<?> resource : ResourceClasses.all()) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Answers.class)) {
                    paths.computeIfAbsent(path(resource, method), path -> new TreeMap<>())
                            .put(verb(method).toLowerCase(Locale.ROOT), operation(resource, method));
                }
            }
        }
        return new LinkedHashMap<>(paths);
    }

    static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        return "/api" + resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    /** Empty for a method that is no operation. */
    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findAny()
                .orElse("");
    }

    private Map<String, Object> operation(Class<?> resource, Method method) {
        String path = path(resource, method);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(path.split("/")[3]));
        operation.put("operationId", resource.getSimpleName().replace("Resource", "") + "." + method.getName());
        operation.put("summary", method.getAnnotation(Answers.class).value());
        if (OPEN.contains(path)) {
            operation.put("security", List.of());
        }
        List<Object> parameters = parameters(path, method);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Arrays.stream(method.getParameters())
                .filter(Operations::isBody)
                .findAny()
                .ifPresent(body -> operation.put("requestBody", body(method, body)));
        operation.put("responses", new Responses(schemas, method, OPEN.contains(path)).all());
        return operation;
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getAnnotation(PathParam.class) == null
                && parameter.getAnnotation(QueryParam.class) == null
                && parameter.getAnnotation(HeaderParam.class) == null;
    }

    private Map<String, Object> body(Method method, Parameter parameter) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : method.getAnnotation(Consumes.class).value()) {
            Map<String, Object> schema = map("type", "string");
            if (parameter.getType() == JsonNode.class) {
                schema = schemas.of(AmendRequest.class);
            } else if (parameter.getType() != InputStream.class) {
                schema = schemas.of(parameter.getType());
            }
            content.put(type, map("schema", schema));
        }
        return map("required", true, "content", content);
    }

    private static List<Object> parameters(String path, Method method) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            PathParam inPath = parameter.getAnnotation(PathParam.class);
            QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
            HeaderParam inHeader = parameter.getAnnotation(HeaderParam.class);
            if (inPath != null) {
                parameters.add(
                        map("name", inPath.value(), "in", "path", "required", true, "schema", map("type", "string")));
            } else if (inQuery != null) {
                parameters.add(map("name", inQuery.value(), "in", "query", "schema", query(inQuery.value())));
            } else if (inHeader != null) {
                parameters.add(map("name", inHeader.value(), "in", "header", "schema", map("type", "string")));
            }
        }
        if (verb(method).equals("POST") && !NO_KEY.contains(path)) {
            Map<String, Object> key = map("$ref", "#/components/parameters/IdempotencyKey");
            parameters.add(needsKey(method) ? map("$ref", "#/components/parameters/IdempotencyKeyNeeded") : key);
        }
        parameters.add(map("$ref", "#/components/parameters/CorrelationId"));
        return parameters;
    }

    private static boolean needsKey(Method method) {
        return List.of(method.getAnnotation(Answers.class).refuses()).contains(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
    }

    private static Map<String, Object> query(String name) {
        return switch (name) {
            case "limit" -> map("type", "integer", "minimum", 1, "maximum", 100, "default", 20);
            case "preview" -> map("type", "boolean", "default", false);
            case "createdFrom", "createdTo", "dateFrom", "dateTo" -> map("type", "string", "format", "date-time");
            case "sort" -> map("type", "string", "enum", List.of("createdAt", "-createdAt"), "default", "-createdAt");
            case "radiusKm" -> map("type", "number");
            default -> map("type", "string", "maxLength", 500);
        };
    }
}
