package org.handcart.wire;

import java.lang.reflect.Constructor;
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
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** A made-up value of every record, always the same, with nothing left empty. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    /** What a text of that name looks like; any other is named after itself. */
    private static final Map<String, String> TEXTS = Map.of(
            "storeCode", "QC-001",
            "sku", "MILK-1L",
            "customerId", "C-17",
            "orderNumber", "QC-001-260301-000123",
            "requestedBy", "kavya",
            "riderId", "ravi",
            "reason", "CUSTOMER_REQUEST",
            "failureReason", "REFUND_FAILED",
            "cause", "cancellation:01958f3e-7c00-7000-8000-000000000002");

    private Samples() {}

    /** One for each wire name that the type has. */
    static List<DomainEvent> of(Class<? extends DomainEvent> type) {
        Map<String, DomainEvent> byName = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = values(components);
        add(byName, type, values);
        for (int i = 0; i < components.length; i++) {
            Object[] choices = components[i].getType().getEnumConstants();
            for (Object choice : choices == null ? new Object[0] : choices) {
                Object[] others = values.clone();
                others[i] = choice;
                add(byName, type, others);
            }
        }
        return List.copyOf(byName.values());
    }

    private static void add(Map<String, DomainEvent> byName, Class<? extends DomainEvent> type, Object[] values) {
        DomainEvent event = type.cast(make(type, values));
        byName.putIfAbsent(event.wireName(), event);
    }

    private static Object[] values(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of("key", value(arguments[1], name))
                    : new ArrayList<>(List.of(value(arguments[0], name)));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain == Object.class || !plain.isRecord() || plain == Money.class || plain == Quantity.class
                ? simple(plain, name)
                : make(plain, values(plain.getRecordComponents()));
    }

    private static Object simple(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String", "Object" -> TEXTS.getOrDefault(name, name);
            case "int", "Integer" -> name.equals("to") ? 2 : 1;
            case "long", "Long" -> 1L;
            case "boolean", "Boolean" -> true;
            case "UUID" -> UUID.fromString("01958f3e-7c00-7000-8000-000000000001");
            case "Instant" -> AT;
            case "LocalDate" -> LocalDate.of(2026, 3, 1);
            case "BigDecimal" -> new BigDecimal("5.00");
            case "Money" -> Money.of("25.75", "INR");
            case "Quantity" -> Quantity.of(1);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object make(Class<?> type, Object[] values) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalArgumentException("cannot make " + type, failed);
        }
    }
}
