package org.handcart.payment;

import org.handcart.order.OrderId;

/** Where an attempt left a charge or a refund, for the conductor that must tell the order. */
public sealed interface PaymentProgress {

    /** Nothing to tell: not ended, or told already. */
    record Waiting() implements PaymentProgress {}

    /** Every charge of the order succeeded, or one failed for ever. */
    record Charged(OrderId order, boolean paid) implements PaymentProgress {}

    /** A refund succeeded or failed for ever. */
    record Refunded(OrderId order, String cause) implements PaymentProgress {}
}
