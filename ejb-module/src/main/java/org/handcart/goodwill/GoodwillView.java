package org.handcart.goodwill;

import java.time.Instant;
import java.util.List;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.Breach;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goodwill as a reader sees it.
 *
 * @param amount {@code codReduction + refund}, once it is GIVEN
 * @param codReduction what less is collected
 * @param refund what goes back
 * @param refunds the parts of it, by tender
 * @param approval which one it waits for; null when it does not
 * @param breaches why it waits, or would
 * @param refusal why it was not given
 */
public record GoodwillView(
        GoodwillId id,
        OrderId orderId,
        GoodwillStatus status,
        Money amount,
        GoodwillReason reason,
        String comment,
        RefundMethod refundMethod,
        Money codReduction,
        Money refund,
        List<RefundPart> refunds,
        @Nullable ApprovalId approval,
        List<Breach> breaches,
        @Nullable String refusal,
        String requestedBy,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
