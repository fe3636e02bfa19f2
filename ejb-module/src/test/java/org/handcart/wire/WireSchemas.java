package org.handcart.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** JSON Schema of what {@link org.handcart.shared.json.Json} writes; every field is there, those that may be empty as null. */
final class WireSchemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName().replaceFirst("_$", ""), optional ? orNull(schema) : schema);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            Map<String, Object> either = new LinkedHashMap<>(schema);
            either.put("type", List.of(type, "null"));
            return either;
        }
        return Map.of("oneOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map("type", "object", "additionalProperties", of(arguments[1]))
                    : map("type", "array", "items", of(arguments[0]));
        }
        return of0((Class<?>) type);
    }

    private Map<String, Object> of0(Class<?> type) {
        if (type.isEnum()) {
            return map(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == Quantity.class) {
            return map("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
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
        if (type == String.class) {
            return map("type", "string");
        }
        return type.isRecord() ? reference(type) : Map.of();
    }

    private Map<String, Object> reference(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            names.add(0, at.getSimpleName());
        }
        String name = String.join("", names);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            named.put(name, Map.of());
            named.put(name, type == Money.class ? money() : of(type));
        } else if (owner != type) {
            throw new IllegalStateException(name + " is " + owner + " and " + type);
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> money() {
        return map(
                "type",
                "object",
                "required",
                List.of("amount", "currency"),
                "properties",
                map(
                        "amount",
                        map("type", "string", "description", "decimal with the digits of the currency"),
                        "currency",
                        map("type", "string", "description", "ISO 4217")));
    }

    /** A record of one UUID is written as that. */
    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    /** In this order. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
