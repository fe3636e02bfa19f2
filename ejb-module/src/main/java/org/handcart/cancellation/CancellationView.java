package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import org.handcart.order.BundleMode;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.OrderId;
import org.handcart.order.OrderWorth;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation as a reader sees it, also the answer of a preview (its id then stands for nothing).
 *
 * @param fault whose fault the reason was when it was given
 * @param bundleMode the rule for bundles it was made under (D14)
 * @param approval null when nobody had to agree
 * @param overridden what a manager's word let through
 * @param policy what ran for the promotions (D5)
 * @param worths how the order's worth changed, oldest first
 */
public record CancellationView(
        CancellationId id,
        OrderId order,
        CancellationStatus status,
        RefundMethod refundMethod,
        String reason,
        Fault fault,
        @Nullable String comment,
        Money value,
        Money refund,
        Money codReduction,
        Money codDue,
        List<ItemView> items,
        List<RefundPart> refundDetails,
        List<Step> timeline,
        BundleMode bundleMode,
        @Nullable Overridden overridden,
        @Nullable ApprovalWait approval,
        DiscountPolicy policy,
        List<OrderWorth> worths,
        @Nullable String needsAttention,
        Instant createdAt) {

    /** What it will be once somebody agrees, as a preview of it tells. */
    public CancellationView agreedBy(ApprovalWait wait) {
        return new CancellationView(
                id,
                order,
                CancellationStatus.PENDING_APPROVAL,
                refundMethod,
                reason,
                fault,
                comment,
                value,
                refund,
                codReduction,
                codDue,
                items,
                refundDetails,
                timeline,
                bundleMode,
                overridden,
                wait,
                policy,
                worths,
                needsAttention,
                createdAt);
    }
}
