package org.handcart.api.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.api.json.Faults;
import org.handcart.api.json.StrictTree;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** One request in its four members; what is wrong with their shape is 400 before the document is looked at. */
record GraphQlCall(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {
    private static final Set<String> MEMBERS = Set.of("query", "operationName", "variables", "extensions");

    /** @throws Problem 400 for an array (there are no batches), an unknown member or one of the wrong kind */
    static GraphQlCall of(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "the body must be an object; requests are not batched");
        }
        Faults faults = new Faults();
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                faults.add("/" + name.replace("~", "~0").replace("/", "~1"), "is not known here");
            }
        }
        if (!body.path("query").isTextual()) {
            faults.add("/query", "must be a text");
        }
        optional(body, "operationName", body.path("operationName").isTextual(), "must be a text", faults);
        optional(body, "variables", body.path("variables").isObject(), "must be an object", faults);
        optional(body, "extensions", body.path("extensions").isObject(), "must be an object", faults);
        faults.refuse();
        return new GraphQlCall(
                body.path("query").textValue(),
                body.path("operationName").textValue(),
                members(body.path("variables")));
    }

    /** @throws Problem 400 without a query, or for variables that are no JSON object */
    static GraphQlCall of(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions) {
        if (query == null) {
            throw Problem.parameter("query", "is needed");
        }
        object("extensions", extensions);
        JsonNode values = object("variables", variables);
        boolean named = operationName != null && !operationName.isEmpty();
        return new GraphQlCall(query, named ? operationName : null, values == null ? Map.of() : members(values));
    }

    private static @Nullable JsonNode object(String name, @Nullable String json) {
        if (json == null || json.isEmpty()) {
            return null;
        }
        JsonNode tree = StrictTree.parse(json.getBytes(StandardCharsets.UTF_8));
        if (!tree.isObject() && !tree.isNull()) {
            throw Problem.parameter(name, "must be a JSON object");
        }
        return tree;
    }

    private static void optional(JsonNode body, String name, boolean fits, String detail, Faults faults) {
        if (!body.path(name).isMissingNode() && !body.path(name).isNull() && !fits) {
            faults.add("/" + name, detail);
        }
    }

    private static Map<String, @Nullable Object> members(JsonNode object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return members;
    }

    /** A whole number stays whole and exact, so that the schema can refuse what does not fit its types. */
    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return members(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(value(element)));
            return elements;
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToInt() ? (Object) node.intValue() : node.bigIntegerValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }
}
