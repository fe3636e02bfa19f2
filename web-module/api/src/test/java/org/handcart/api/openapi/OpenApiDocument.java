package org.handcart.api.openapi;

import static org.handcart.api.openapi.Schemas.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.ProblemType;

/** The whole document. */
final class OpenApiDocument {
    private final Schemas schemas = new Schemas();

    String yaml() {
        YAMLMapper mapper = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        try {
            return mapper.writeValueAsString(document());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> paths = new Operations(schemas).paths();
        return map(
                "openapi",
                "3.1.0",
                "info",
                map(
                        "title",
                        "Handcart",
                        "version",
                        "1",
                        "description",
                        "Order management for quick commerce. Refusals are RFC 9457 problems, listed in docs/problems.md;"
                                + " /api/orders is an alias of /api/v1/orders.",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "security",
                List.of(map("bearer", List.of())),
                "paths",
                paths,
                "components",
                components());
    }

    private Map<String, Object> components() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Problem", problem());
        all.putAll(schemas.components());
        Map<String, Object> response = map(
                "description",
                "A problem; its type says which",
                "content",
                map("application/problem+json", map("schema", Schemas.ref("Problem"))));
        return map(
                "schemas",
                all,
                "responses",
                map("Problem", response),
                "parameters",
                parameters(),
                "securitySchemes",
                securitySchemes());
    }

    private Map<String, Object> problem() {
        List<String> types = Arrays.stream(ProblemType.values())
                .map(type -> type.uri().toString())
                .toList();
        return map(
                "type",
                "object",
                "description",
                "RFC 9457. Some types carry members of their own.",
                "required",
                List.of("type", "title", "status", "detail", "instance", "correlationId"),
                "properties",
                map(
                        "type",
                        map("type", "string", "enum", types),
                        "title",
                        map("type", "string"),
                        "status",
                        map("type", "integer"),
                        "detail",
                        map("type", "string"),
                        "instance",
                        map("type", "string"),
                        "reason",
                        map("type", "string"),
                        "correlationId",
                        map("type", "string"),
                        "errors",
                        map("type", "array", "items", fault())));
    }

    private static Map<String, Object> fault() {
        Map<String, Object> properties = new LinkedHashMap<>();
        Arrays.stream(FieldFault.class.getRecordComponents())
                .forEach(component -> properties.put(component.getName(), map("type", "string")));
        return map("type", "object", "required", List.of("detail"), "properties", properties);
    }

    private static Map<String, Object> parameters() {
        return map(
                "IdempotencyKey",
                key(false),
                "IdempotencyKeyNeeded",
                key(true),
                "CorrelationId",
                map(
                        "name",
                        "X-Correlation-Id",
                        "in",
                        "header",
                        "description",
                        "Answered, kept with every event and in every log line; another is made when it does not fit.",
                        "schema",
                        map("type", "string", "pattern", "^[A-Za-z0-9._-]{1,64}$")));
    }

    private static Map<String, Object> key(boolean needed) {
        return map(
                "name",
                "Idempotency-Key",
                "in",
                "header",
                "required",
                needed,
                "description",
                "The same key and request again is answered as the first time, with Idempotent-Replayed: true.",
                "schema",
                map("type", "string", "pattern", "^[!-~]{1,255}$"));
    }

    private static Map<String, Object> securitySchemes() {
        return map("bearer", map("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
    }
}
