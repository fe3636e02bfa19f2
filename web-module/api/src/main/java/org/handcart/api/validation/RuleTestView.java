package org.handcart.api.validation;

import java.util.Map;
import org.handcart.validation.Finding;
import org.handcart.validation.Severity;
import org.handcart.validation.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about an order.
 *
 * @param severity what would follow; null when nothing would
 * @param failure why it could not be evaluated; null when it was
 * @param values everything the expression could read; money in minor units
 */
public record RuleTestView(
        boolean broken,
        @Nullable Severity severity,
        @Nullable String message,
        @Nullable String failure,
        Map<String, @Nullable Object> values) {

    static RuleTestView of(TestResult result) {
        Finding finding = result.finding();
        return new RuleTestView(
                result.broken(),
                finding == null ? null : finding.severity(),
                finding == null ? null : finding.message(),
                finding == null ? null : finding.failure(),
                result.values());
    }
}
