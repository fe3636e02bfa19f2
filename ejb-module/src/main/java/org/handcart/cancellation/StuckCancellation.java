package org.handcart.cancellation;

import java.time.Instant;
import org.handcart.order.OrderId;

/** A cancellation that does not go on by itself, and what a person has to know about it. */
public record StuckCancellation(
        CancellationId cancellation, OrderId order, String storeCode, String needsAttention, Instant createdAt) {}
