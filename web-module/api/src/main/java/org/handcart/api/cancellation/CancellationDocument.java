package org.handcart.api.cancellation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.Overridden;
import org.handcart.cancellation.Step;
import org.handcart.order.BundleMode;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation as the API shows it. {@code cancellationId} is null in a preview, which stands for nothing. {@code
 * worths} is the derivation of the order's worth as data, {@code policy} what ran for its promotions (D5), {@code approval}
 * why a person has to agree (D23); null when nobody has.
 */
public record CancellationDocument(
        @Nullable UUID cancellationId,
        UUID orderId,
        String status,
        String refundMethod,
        String reason,
        Fault fault,
        @Nullable String comment,
        Money value,
        BigDecimal refundAmount,
        Money refund,
        Money codReduction,
        Money codDue,
        List<Item> items,
        List<Refund> refundDetails,
        List<Step> timeline,
        BundleMode bundleMode,
        @Nullable ApprovalWait approval,
        @Nullable Overridden overridden,
        DiscountPolicy policy,
        List<String> derivation,
        List<OrderWorth> worths,
        @Nullable String needsAttention,
        Instant createdAt) {
    /**
     * {@code requested = cancelled + pending + rejected}; {@code value = net + Σ tax}. {@code worths} is the derivation as
     * data.
     */
    public record Item(
            UUID orderLineId,
            int requested,
            int cancelled,
            int pending,
            int rejected,
            @Nullable String reason,
            Money value,
            Money net,
            List<ItemView.Tax> tax,
            Money withheld,
            List<String> derivation,
            List<UnitsWorth> worths) {
        static Item of(ItemView item) {
            return new Item(
                    item.line().value(),
                    item.requested(),
                    item.cancelled(),
                    item.pending(),
                    item.rejected(),
                    item.reason(),
                    item.value(),
                    item.net(),
                    item.tax(),
                    item.withheld(),
                    item.derivation(),
                    item.worths());
        }
    }

    /** Money on its way back, by tender. */
    public record Refund(
            UUID refundId,
            String tender,
            Money amount,
            String status,
            @Nullable String reference) {
        static Refund of(RefundPart part) {
            return new Refund(
                    part.refundId(),
                    part.tender(),
                    part.amount(),
                    part.status().toLowerCase(Locale.ROOT),
                    part.reference());
        }
    }

    public static CancellationDocument of(CancellationView cancellation, boolean preview) {
        return new CancellationDocument(
                preview ? null : cancellation.id().value(),
                cancellation.order().value(),
                cancellation.status().name().toLowerCase(Locale.ROOT),
                cancellation.refundMethod().name().toLowerCase(Locale.ROOT),
                cancellation.reason(),
                cancellation.fault(),
                cancellation.comment(),
                cancellation.value(),
                cancellation.refund().amount(),
                cancellation.refund(),
                cancellation.codReduction(),
                cancellation.codDue(),
                cancellation.items().stream().map(Item::of).toList(),
                cancellation.refundDetails().stream().map(Refund::of).toList(),
                cancellation.timeline(),
                cancellation.bundleMode(),
                cancellation.approval(),
                cancellation.overridden(),
                cancellation.policy(),
                cancellation.worths().stream()
                        .flatMap(worth -> worth.sentences().stream())
                        .toList(),
                cancellation.worths(),
                cancellation.needsAttention(),
                cancellation.createdAt());
    }
}
