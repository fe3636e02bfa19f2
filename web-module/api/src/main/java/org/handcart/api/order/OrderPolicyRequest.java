package org.handcart.api.order;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderPolicy;
import org.jspecify.annotations.Nullable;

/** What may happen to orders after they were placed; absent rules take what is usual. */
public record OrderPolicyRequest(
        @Nullable BundleMode bundleMode,
        @Nullable @Min(0) @Max(86_400) Integer consentSeconds,
        OrderPolicy.@Nullable WithoutConsent withoutConsent,
        @Nullable @Min(0) @Max(3_650) Integer returnDays,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal restockingPercent) {

    OrderPolicy policy() {
        OrderPolicy usual = OrderPolicy.usual();
        return new OrderPolicy(
                bundleMode == null ? usual.bundleMode() : bundleMode,
                consentSeconds == null ? usual.consentSeconds() : consentSeconds,
                withoutConsent == null ? usual.withoutConsent() : withoutConsent,
                returnDays == null ? usual.returnDays() : returnDays,
                restockingPercent == null ? usual.restockingPercent() : restockingPercent);
    }
}
