package org.handcart.api.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.handcart.payment.RefundWay;

/**
 * A refund that failed for ever goes another way. No request can name an instrument.
 *
 * @param method store_credit settles at once; manual leaves it to a person
 * @param comment why, for whoever reads the timeline
 */
public record RefundRedirectRequest(
        @NotNull
        @Pattern(regexp = "store_credit|manual|STORE_CREDIT|MANUAL", message = "must be one of store_credit, manual")
        String method,

        @NotNull @Size(min = 1, max = 500) String comment) {
    RefundWay way() {
        return RefundWay.valueOf(method.toUpperCase(Locale.ROOT));
    }
}
