package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A cancellation as a reader sees it, also the answer of a preview (its id then stands for nothing). */
public record CancellationView(
        CancellationId id,
        OrderId order,
        CancellationStatus status,
        RefundMethod refundMethod,
        CancellationReason reason,
        @Nullable String comment,
        Money value,
        Money refund,
        Money codReduction,
        Money codDue,
        List<ItemView> items,
        List<RefundPart> refundDetails,
        List<Step> timeline,
        @Nullable String needsAttention,
        Instant createdAt) {}
