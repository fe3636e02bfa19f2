package org.handcart.api.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.handcart.api.cancellation.CancellationDocument;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.Step;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderId;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A {@code PartialCancellation}, and a {@code CancellationPreview}: the document of the REST API under the names of the schema. */
public record CancellationNode(
        @Nullable UUID id,
        UUID orderId,
        String status,
        List<ItemNode> items,
        Money refund,
        String refundMethod,
        String reason,
        @Nullable String comment,
        Money value,
        Money codReduction,
        Money codDue,
        List<CancellationDocument.Refund> refundDetails,
        List<Step> timeline,
        BundleMode bundleMode,
        List<String> derivation,
        @Nullable ApprovalWait approval,
        @Nullable String needsAttention,
        Instant createdAt,
        @Nullable Instant completedAt) {
    /** One line of it. */
    public record ItemNode(
            OrderId order,
            UUID orderLineId,
            int requested,
            int cancelledQuantity,
            int pending,
            int rejected,
            @Nullable String reason,
            Money refund,
            Money value,
            Money net,
            List<ItemView.Tax> tax,
            Money withheld,
            List<String> derivation) {
        public double refundAmount() {
            return refund.amount().doubleValue();
        }
    }

    public double refundAmount() {
        return refund.amount().doubleValue();
    }

    static CancellationNode of(CancellationDocument it) {
        CancellationStatus status = CancellationStatus.valueOf(it.status().toUpperCase(Locale.ROOT));
        return new CancellationNode(
                it.cancellationId(),
                it.orderId(),
                status.name(),
                items(it),
                it.refund(),
                it.refundMethod().toUpperCase(Locale.ROOT),
                it.reason(),
                it.comment(),
                it.value(),
                it.codReduction(),
                it.codDue(),
                it.refundDetails(),
                it.timeline(),
                it.bundleMode(),
                it.derivation(),
                it.approval(),
                it.needsAttention(),
                it.createdAt(),
                status.isFinal() && !it.timeline().isEmpty()
                        ? it.timeline().get(it.timeline().size() - 1).at()
                        : null);
    }

    /** The refund is one figure of the whole; each line shows its part of it by value, never more than its value. */
    private static List<ItemNode> items(CancellationDocument it) {
        List<CancellationDocument.Item> items = it.items();
        List<Long> values = items.stream().map(item -> item.value().minor()).toList();
        long all = values.stream().mapToLong(Long::longValue).sum();
        Money shared =
                Money.ofMinor(Math.min(it.refund().minor(), all), it.refund().currency());
        List<Money> parts = all > 0
                ? Allocation.split(shared, values)
                : items.stream().map(item -> Money.zero(shared.currency())).toList();
        List<ItemNode> nodes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            nodes.add(item(new OrderId(it.orderId()), items.get(i), parts.get(i)));
        }
        return nodes;
    }

    private static ItemNode item(OrderId order, CancellationDocument.Item item, Money refund) {
        return new ItemNode(
                order,
                item.orderLineId(),
                item.requested(),
                item.cancelled(),
                item.pending(),
                item.rejected(),
                item.reason(),
                refund,
                item.value(),
                item.net(),
                item.tax(),
                item.withheld(),
                item.derivation());
    }
}
