package org.handcart.payment;

import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** One refund of an order, to one tender. */
public record RefundPart(
        UUID refundId,
        String tender,
        Money amount,
        String status,
        @Nullable String reference) {}
