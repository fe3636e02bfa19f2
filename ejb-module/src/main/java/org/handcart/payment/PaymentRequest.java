package org.handcart.payment;

import java.util.UUID;
import org.handcart.shared.Money;

/** Body of {@code payment.charge.v1}, {@code payment.capture.v1} and {@code payment.refund.v1}. The amount is for people; the row of the id decides. */
public record PaymentRequest(UUID requestId, UUID orderId, Money amount) {

    public static final String CHARGE = "payment.charge.v1";
    public static final String CAPTURE = "payment.capture.v1";
    public static final String REFUND = "payment.refund.v1";
}
