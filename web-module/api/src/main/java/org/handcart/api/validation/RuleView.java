package org.handcart.api.validation;

import java.time.Instant;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleFailures;
import org.handcart.validation.Severity;
import org.handcart.validation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A rule in one version. {@code failures}: of the last seven days; only where one rule is read. */
public record RuleView(
        String code,
        @Nullable String storeCode,
        Severity severity,
        String expression,
        String message,
        @Nullable String pointer,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        boolean active,
        long version,
        String changedBy,
        Instant changedAt,
        @Nullable RuleFailures failures) {

    static RuleView of(ValidationRule rule) {
        return of(rule, null);
    }

    static RuleView of(ValidationRule rule, @Nullable RuleFailures failures) {
        RuleDefinition definition = rule.definition();
        return new RuleView(
                definition.code(),
                definition.storeCode(),
                definition.severity(),
                definition.expression(),
                definition.message(),
                definition.pointer(),
                definition.effectiveFrom(),
                definition.effectiveTo(),
                definition.active(),
                rule.version(),
                rule.changedBy(),
                rule.changedAt(),
                failures);
    }
}
