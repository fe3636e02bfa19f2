package org.handcart.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request record out of a JSON tree without ever guessing: a text is not a number, 2.7 is not 2, an unknown
 * name is a fault. Goes on after a fault, with null in its place, so that one answer names them all.
 */
final class RecordBinder {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Faults faults;

    RecordBinder(Faults faults) {
        this.faults = faults;
    }

    <T> @Nullable T bind(JsonNode node, Class<T> type) {
        return type.cast(value(node, type, ""));
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String pointer) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], pointer);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(node, plain, pointer);
        }
        return Scalars.read(node, plain, pointer, faults);
    }

    private @Nullable Object list(JsonNode node, Type element, String pointer) {
        if (!node.isArray()) {
            faults.add(pointer, "must be a list");
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            values.add(value(node.get(i), element, pointer + "/" + i));
        }
        return values;
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            faults.add(pointer, "must be an object");
            return null;
        }
        Shape shape = SHAPES.get(type);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!shape.names.contains(name)) {
                faults.add(pointer + "/" + escape(name), "is not known here");
            }
        }
        @Nullable Object[] values = new Object[shape.components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components[i];
            values[i] = value(
                    node.get(name(component.getName())),
                    component.getGenericType(),
                    pointer + "/" + name(component.getName()));
        }
        return shape.make(values);
    }

    /** {@code short_} is {@code short}, as {@link org.handcart.shared.json.Json} writes it. */
    static String name(String component) {
        return component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private record Shape(
            RecordComponent[] components, Set<String> names, java.lang.reflect.Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Set<String> names = new HashSet<>();
            Arrays.stream(components).forEach(component -> names.add(name(component.getName())));
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
                constructor.setAccessible(true);
                return new Shape(components, names, constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException defect) {
                throw new IllegalStateException("a request record must accept what is missing: " + constructor, defect);
            }
        }
    }
}
