package org.handcart.api.returns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.handcart.cancellation.ItemView;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.payment.RefundPart;
import org.handcart.returns.ReturnReason;
import org.handcart.returns.ReturnView;
import org.handcart.returns.ReturnedLine;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return as the API shows it. {@code returnId} is null in a preview. {@code value} is what was paid for the goods,
 * {@code restocking} what of it is kept back; {@code worth} is the derivation as data, {@code derivation} in sentences.
 */
public record ReturnDocument(
        @Nullable UUID returnId,
        UUID orderId,
        String storeCode,
        String status,
        ReturnReason reason,
        @Nullable String comment,
        String refundMethod,
        Money value,
        Money restocking,
        Money codReduction,
        Money refund,
        List<Item> items,
        List<Refund> refundDetails,
        List<String> derivation,
        OrderWorth worth,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant inspectedAt) {
    /** One line: {@code refund = value − restocking}, {@code value = net + Σ tax}. */
    public record Item(
            UUID orderLineId,
            String sku,
            int quantity,
            int restocked,
            int damaged,
            Money value,
            Money net,
            List<ItemView.Tax> tax,
            Money restocking,
            Money refund,
            List<String> derivation,
            UnitsWorth worth) {
        static Item of(ReturnedLine line) {
            return new Item(
                    line.line().value(),
                    line.sku(),
                    line.quantity(),
                    line.restocked(),
                    line.damaged(),
                    line.value(),
                    line.net(),
                    line.tax(),
                    line.restocking(),
                    line.refund(),
                    line.derivation(),
                    line.worth());
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

    static ReturnDocument of(ReturnView goods, boolean preview) {
        return new ReturnDocument(
                preview ? null : goods.id().value(),
                goods.order().value(),
                goods.storeCode(),
                goods.status().name().toLowerCase(Locale.ROOT),
                goods.reason(),
                goods.comment(),
                goods.refundMethod().name().toLowerCase(Locale.ROOT),
                goods.value(),
                goods.restocking(),
                goods.codReduction(),
                goods.refund(),
                goods.items().stream().map(Item::of).toList(),
                goods.refundDetails().stream().map(Refund::of).toList(),
                goods.worth().sentences(),
                goods.worth(),
                goods.requestedBy(),
                goods.createdAt(),
                goods.inspectedAt());
    }
}
