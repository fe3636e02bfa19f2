package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.DuplicateOrder;
import org.handcart.order.NewOrder;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Writes a new order with its lines; part of a conductor's transaction. */
@Stateless
public class AcceptOrder {

    @Inject
    Orders orders;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws org.handcart.order.DuplicateOrder when (channel, externalId) exists */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public AcceptedOrder accept(Actor actor, NewOrder order) {
        String number = nextNumber(actor, order);
        // Behind the counter, which lets one placement of a store pass at a time: the first one is visible by now.
        refuseDuplicate(actor, order.channel(), order.externalId());
        Order accepted = Order.place(actor.org(), order, number, clock.instant());
        orders.add(accepted);
        outbox.publish(actor, accepted.takeEvents());
        return accepted.accepted();
    }

    /**
     * For conductors that would rather know before they reserve and charge.
     *
     * @throws DuplicateOrder when (channel, externalId) exists
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public void refuseDuplicate(Actor actor, String channel, @Nullable String externalId) {
        orders.findByExternalId(actor.org(), channel, externalId).ifPresent(first -> {
            throw new DuplicateOrder(first);
        });
    }

    /**
     * Such as {@code QC001-261120-000042}: the store's code without dashes, its business date, its counter of that day.
     * The counter belongs to the code as printed, so that two stores whose codes look the same share one.
     */
    private String nextNumber(Actor actor, NewOrder order) {
        String store = order.storeCode().replace("-", "");
        LocalDate day = LocalDate.ofInstant(order.placedAt(), order.zone());
        int number = orders.nextNumber(actor.org(), store, day);
        return "%s-%02d%02d%02d-%06d"
                .formatted(store, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
    }
}
