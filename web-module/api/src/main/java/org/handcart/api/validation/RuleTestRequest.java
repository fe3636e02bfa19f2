package org.handcart.api.validation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/** An expression to try on an order of the past, named by id or number. */
public record RuleTestRequest(
        @NotNull @Size(min = 1, max = 2000) String expression,
        @Nullable @Size(min = 1, max = 500) String message,
        @Nullable Severity severity,
        @NotNull @Size(min = 1, max = 64) String order) {

    private static final String TRIED = "TRIED";

    RuleDefinition rule() {
        return new RuleDefinition(
                TRIED,
                null,
                severity == null ? Severity.REFUSE : severity,
                expression,
                message == null ? "the rule is broken" : message,
                null,
                null,
                null,
                true);
    }
}
