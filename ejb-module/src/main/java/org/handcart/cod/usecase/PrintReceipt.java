package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Receipt;
import org.handcart.cod.domain.ReceiptLines;
import org.handcart.cod.domain.Receipts;
import org.handcart.order.OrderDetail;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** The receipt of what was collected at a door. */
@Stateless
public class PrintReceipt {

    @EJB
    OrderQueries orders;

    @EJB
    StoreQueries stores;

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    /**
     * The first time the original, then copies that say so. Empty for an unknown collection, for a store the actor does
     * not see, and for another rider's without the right to see everybody's cash.
     */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT, Permission.ORDER_READ})
    public Optional<Receipt> print(Actor actor, UUID collection) {
        return receipts.find(actor, collection)
                .filter(taken -> actor.seesStore(taken.storeCode()))
                .filter(taken -> sees(actor, taken))
                .map(taken -> receipt(actor, taken));
    }

    private static boolean sees(Actor actor, Receipts.Taken taken) {
        boolean anyones = actor.may(Permission.CASH_READ) || actor.may(Permission.ORDER_READ);
        return anyones || actor.name().equals(taken.riderId());
    }

    private Receipt receipt(Actor actor, Receipts.Taken taken) {
        Actor system = Actor.system(actor.org(), "receipt", actor.correlationId());
        OrderDetail order = orders.find(system, taken.order().toString()).orElseThrow();
        Store store = stores.find(system, taken.storeCode()).orElseThrow();
        ReceiptLines lines = new ReceiptLines(order.lines());
        List<Receipt.Fee> fees = order.fees().stream()
                .map(fee -> new Receipt.Fee(fee.type(), fee.amount().minus(fee.refunded())))
                .filter(fee -> !fee.amount().isZero())
                .toList();
        Money zero = Money.zero(taken.due().currency());
        Money goods = lines.goods(zero);
        Money listed = fees.stream().map(Receipt.Fee::amount).reduce(goods, Money::plus);
        Money worth = taken.due().minus(taken.rounding()).plus(taken.prepaid());
        return new Receipt(
                taken.number(),
                receipts.printed(actor, taken.id(), clock.instant()),
                store.code(),
                store.name(),
                store.city(),
                store.zone(),
                order.row().orderNumber(),
                order.customer().name(),
                taken.riderId(),
                taken.method(),
                taken.collectedAt(),
                lines.lines(),
                lines.taxes(),
                fees,
                goods,
                worth.minus(listed),
                taken.prepaid(),
                taken.rounding(),
                taken.due(),
                taken.collected());
    }
}
