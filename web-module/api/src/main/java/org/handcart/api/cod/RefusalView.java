package org.handcart.api.cod;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.Refusal;
import org.handcart.cod.RefusalReason;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.order.OrderStatus;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was refused and what it did: {@code value = codReduction + refund}; {@code codDue} is asked for now, under {@code
 * codVersion}. {@code worth} is the derivation as data. {@code waived} was still due for fees and is not asked for, because nothing was handed over.
 */
public record RefusalView(
        UUID refusalId,
        UUID orderId,
        OrderStatus orderStatus,
        RefusalReason reason,
        boolean whole,
        List<Item> items,
        Money value,
        Money fees,
        Money codReduction,
        Money refund,
        Money waived,
        Money codDue,
        int codVersion,
        @Nullable UUID returnTaskId,
        @Nullable CollectionView collection,
        List<String> derivation,
        @Nullable OrderWorth worth,
        Instant refusedAt) {
    /** Units of one line, with the way to their worth. */
    public record Item(
            UUID orderLineId,
            String sku,
            int quantity,
            Money value,
            List<String> derivation,
            @Nullable UnitsWorth worth) {
        static Item of(Refusal.Item item) {
            return new Item(
                    item.line().value(), item.sku(), item.quantity(), item.value(), item.derivation(), item.worth());
        }
    }

    static RefusalView of(DoorRefusalOutcome.Done done) {
        Refusal it = done.refusal();
        return new RefusalView(
                it.id(),
                it.order().value(),
                done.orderStatus(),
                it.reason(),
                it.whole(),
                it.items().stream().map(Item::of).toList(),
                it.value(),
                it.fees(),
                it.codReduction(),
                it.refund(),
                it.waived(),
                it.due(),
                it.version(),
                done.returnTask(),
                done.collection() == null ? null : CollectionView.of(done.collection()),
                it.worth() == null ? List.of() : it.worth().sentences(),
                it.worth(),
                it.refusedAt());
    }
}
