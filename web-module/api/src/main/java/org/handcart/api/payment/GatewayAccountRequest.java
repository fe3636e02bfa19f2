package org.handcart.api.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handcart.payment.GatewayAccountRow;
import org.jspecify.annotations.Nullable;

/** A gateway account as a client writes it; the whole of it. Secrets are configuration and never in it. */
public record GatewayAccountRequest(
        @NotNull
        @Pattern(
                regexp = "STRIPE|ADYEN|PAYPAL|RAZORPAY|SIMULATOR",
                message = "must be one of STRIPE, ADYEN, PAYPAL, RAZORPAY, SIMULATOR")
        String gateway,

        @Nullable @Size(max = 100) String merchant,
        @Nullable @Size(min = 1, max = 200) String keyId,
        @Nullable @Size(min = 1, max = 300) String baseUrl,

        @NotNull @Size(min = 1, max = 3)
        List<@NotNull @Pattern(regexp = "CARD|UPI|WALLET", message = "must be one of CARD, UPI, WALLET") String>
                tenders,

        @Nullable @Min(0) @Max(10_000) Integer priority,
        @Nullable Boolean active) {
    private static final int USUAL_PRIORITY = 100;

    GatewayAccountRow row(String code) {
        return new GatewayAccountRow(
                code,
                gateway,
                merchant == null ? "" : merchant,
                keyId,
                baseUrl,
                tenders,
                priority == null ? USUAL_PRIORITY : priority,
                active == null || active);
    }
}
