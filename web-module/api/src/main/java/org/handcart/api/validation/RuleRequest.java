package org.handcart.api.validation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.handcart.api.json.StoreCode;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a client writes it; the whole of it. {@code expression} is CEL, true when the rule is broken; {@code active}
 * is true when absent.
 */
public record RuleRequest(
        @Nullable @StoreCode String storeCode,
        @NotNull Severity severity,
        @NotNull @Size(min = 1, max = 2000) String expression,
        @NotNull @Size(min = 1, max = 500) String message,
        @Nullable @Size(max = 200) String pointer,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        @Nullable Boolean active) {

    RuleDefinition definition(String code) {
        return new RuleDefinition(
                code,
                storeCode,
                severity,
                expression,
                message,
                pointer,
                effectiveFrom,
                effectiveTo,
                active == null || active);
    }
}
