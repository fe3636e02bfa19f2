package org.handcart.returns;

import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.OrderId;
import org.handcart.order.OrderWorth;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return as a reader sees it, also the answer of a preview (its id then stands for nothing).
 *
 * @param value what was paid for the goods
 * @param restocking what of it is kept back
 * @param codReduction what is no longer to be collected
 * @param refund what goes back to the customer
 * @param worth how the order's worth changed
 */
public record ReturnView(
        ReturnId id,
        OrderId order,
        String storeCode,
        ReturnStatus status,
        ReturnReason reason,
        @Nullable String comment,
        RefundMethod refundMethod,
        Money value,
        Money restocking,
        Money codReduction,
        Money refund,
        List<ReturnedLine> items,
        List<RefundPart> refundDetails,
        OrderWorth worth,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant inspectedAt) {}
