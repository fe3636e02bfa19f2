package org.handcart.validation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a person writes it.
 *
 * @param code its name, unique in the organisation, never changes
 * @param storeCode the one store it holds for; null for every store
 * @param expression CEL, true when the rule is broken
 * @param message told when it is broken; parts in braces are expressions: {@code {order.units} units are too many}
 * @param pointer JSON Pointer into the request to what it is about; null for the order as a whole
 * @param effectiveFrom it holds for orders placed at this time or later; null for always
 * @param effectiveTo it holds for orders placed before this time; null for ever
 */
public record RuleDefinition(
        String code,
        @Nullable String storeCode,
        Severity severity,
        String expression,
        String message,
        @Nullable String pointer,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        boolean active) {

    /** Whether it is asked for an order of this store and time. */
    public boolean appliesTo(String store, Instant placedAt) {
        return active
                && (storeCode == null || storeCode.equals(store))
                && (effectiveFrom == null || !placedAt.isBefore(effectiveFrom))
                && (effectiveTo == null || placedAt.isBefore(effectiveTo));
    }

    /** The same, but no longer asked. */
    public RuleDefinition outOfForce() {
        return new RuleDefinition(
                code, storeCode, severity, expression, message, pointer, effectiveFrom, effectiveTo, false);
    }
}
