package org.handcart.api.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.api.http.ListView;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Schemas of records, as {@link org.handcart.shared.json.Json} writes them and the strict reader reads them. */
final class Schemas {
    private final Map<String, Object> components = new TreeMap<>();

    Map<String, Object> components() {
        return components;
    }

    /** The body of an answer or a request. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return array(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return new LinkedHashMap<>(Map.of("type", "object"));
        }
        Class<?> plain = (Class<?>) type;
        Map<String, Object> scalar = scalar(plain);
        return scalar == null ? reference(plain) : scalar;
    }

    Map<String, Object> listOf(Class<?> view) {
        String name = name(view) + "List";
        Map<String, Object> schema = object();
        schema.put("required", List.of("items"));
        schema.put("properties", Map.of("items", array(of(view))));
        components.put(name, schema);
        return ref(name);
    }

    private static @Nullable Map<String, Object> scalar(Class<?> type) {
        if (type == String.class || type == Currency.class) {
            return map("type", "string");
        }
        if (type == Integer.class || type == int.class || type == Quantity.class) {
            return map("type", "integer", "format", "int32");
        }
        if (type == Long.class || type == long.class) {
            return map("type", "integer", "format", "int64");
        }
        if (type == Boolean.class || type == boolean.class) {
            return map("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return map("type", "number");
        }
        if (type == UUID.class || isId(type)) {
            return map("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return map("type", "string", "format", "date");
        }
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return map("type", "string", "enum", names);
        }
        return type == Object.class ? map() : null;
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private Map<String, Object> reference(Class<?> type) {
        if (!type.isRecord() || type == ListView.class) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        String name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, map());
            components.put(name, type == Money.class ? money() : record(type));
        }
        return ref(name);
    }

    private static Map<String, Object> money() {
        Map<String, Object> schema = object();
        schema.put("required", List.of("amount", "currency"));
        schema.put(
                "properties",
                map(
                        "amount",
                        map(
                                "type",
                                "string",
                                "description",
                                "decimal, with exactly the digits of the currency",
                                "examples",
                                List.of("25.75")),
                        "currency",
                        map("type", "string", "pattern", "^[A-Z]{3}$")));
        return schema;
    }

    private Map<String, Object> record(Class<?> type) {
        boolean request = isRequest(type);
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String property = property(component);
            if (!request || isNeeded(component)) {
                required.add(property);
            }
            properties.put(property, property(component.getAnnotatedType(), component, request));
        }
        Map<String, Object> schema = object();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (request) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> property(AnnotatedType type, RecordComponent component, boolean request) {
        boolean nullable = type.isAnnotationPresent(Nullable.class);
        Map<String, Object> schema = component.isAnnotationPresent(JsonRawValue.class)
                ? map("type", "object")
                : new LinkedHashMap<>(of(component.getGenericType()));
        Bounds.add(schema, type, component);
        if (type instanceof AnnotatedParameterizedType list && schema.get("items") instanceof Map<?, ?> items) {
            Map<String, Object> bounded = new LinkedHashMap<>();
            items.forEach((key, value) -> bounded.put(String.valueOf(key), value));
            Bounds.add(bounded, list.getAnnotatedActualTypeArguments()[0], null);
            schema.put("items", bounded);
        }
        return nullable ? nullable(schema) : schema;
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return map("oneOf", List.of(schema, map("type", "null")));
        }
        if (schema.get("type") instanceof String single) {
            schema.put("type", List.of(single, "null"));
        }
        if (schema.get("enum") instanceof List<?> values) {
            List<@Nullable Object> withNull = new ArrayList<>(values);
            withNull.add(null);
            schema.put("enum", withNull);
        }
        return schema;
    }

    static boolean isRequest(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        return outer.getSimpleName().endsWith("Request") || type.getSimpleName().endsWith("Request");
    }

    private static boolean isNeeded(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(NotNull.class)
                || type.isAnnotationPresent(NotEmpty.class)
                || component.isAnnotationPresent(NotNull.class)
                || component.isAnnotationPresent(NotEmpty.class);
    }

    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Resource")
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    private static String property(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = named == null ? component.getName() : named.value();
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    static Map<String, Object> ref(String name) {
        return map("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return map("type", "array", "items", items);
    }

    private static Map<String, Object> object() {
        return map("type", "object");
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
