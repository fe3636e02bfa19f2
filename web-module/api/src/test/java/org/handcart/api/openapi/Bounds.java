package org.handcart.api.openapi;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Bean Validation demands, in the words of JSON Schema. */
final class Bounds {
    private Bounds() {}

    static void add(Map<String, Object> schema, AnnotatedElement type, @Nullable AnnotatedElement component) {
        Set<Annotation> all = new LinkedHashSet<>(List.of(type.getAnnotations()));
        if (component != null) {
            all.addAll(List.of(component.getAnnotations()));
        }
        for (Annotation annotation : all) {
            add(schema, annotation);
            for (Annotation part : parts(annotation)) {
                add(schema, part);
            }
        }
    }

    /** What a constraint of our own is made of. */
    private static List<Annotation> parts(Annotation annotation) {
        List<Annotation> parts = new ArrayList<>();
        Class<?> type = annotation.annotationType();
        if (type.isAnnotationPresent(Constraint.class) && type.getName().startsWith("org.handcart")) {
            parts.addAll(List.of(type.getAnnotations()));
        }
        return parts;
    }

    private static void add(Map<String, Object> schema, Annotation annotation) {
        boolean list = "array".equals(schema.get("type"));
        if (annotation instanceof Size size) {
            put(schema, list ? "minItems" : "minLength", size.min(), 0);
            put(schema, list ? "maxItems" : "maxLength", size.max(), Integer.MAX_VALUE);
        } else if (annotation instanceof NotEmpty) {
            schema.put(list ? "minItems" : "minLength", 1);
        } else if (annotation instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (annotation instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (annotation instanceof DecimalMin min) {
            schema.put("minimum", new BigDecimal(min.value()));
        } else if (annotation instanceof DecimalMax max) {
            schema.put("maximum", new BigDecimal(max.value()));
        } else if (annotation instanceof Pattern pattern) {
            schema.put("pattern", "^(" + pattern.regexp() + ")$");
        }
    }

    private static void put(Map<String, Object> schema, String bound, int value, int none) {
        if (value != none) {
            schema.put(bound, value);
        }
    }
}
