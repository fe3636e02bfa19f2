package org.handcart.payment;

import org.handcart.order.OrderId;

/** Where an attempt left a charge or a refund, for the conductor that must tell the order. */
public sealed interface PaymentProgress {

    /** Nothing to tell: not ended, or told already. */
    record Waiting() implements PaymentProgress {}

    /**
     * Every charge of the order succeeded, or one failed for ever.
     *
     * @param captured false: some of it is only set aside and captured when the goods leave
     */
    record Charged(OrderId order, boolean paid, boolean captured) implements PaymentProgress {}

    /** A part of an authorisation was captured, or could not be. */
    record Drawn(OrderId order) implements PaymentProgress {}

    /** A refund succeeded or failed for ever. */
    record Refunded(OrderId order, String cause) implements PaymentProgress {}
}
