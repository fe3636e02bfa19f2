package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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
    OrderNumbers numbers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws org.handcart.order.DuplicateOrder when (channel, externalId) exists */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public AcceptedOrder accept(Actor actor, NewOrder order) {
        refuseDuplicate(actor, order.channel(), order.externalId());
        return acceptChecked(actor, order);
    }

    /** For conductors that called {@link #refuseDuplicate} in the same transaction. */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public AcceptedOrder acceptChecked(Actor actor, NewOrder order) {
        Order accepted = Order.place(actor.org(), order, numbers.next(actor, order), clock.instant());
        orders.add(accepted);
        outbox.publish(actor, accepted.takeEvents());
        return accepted.accepted();
    }

    /**
     * For conductors that would rather know before they reserve and charge. Of transactions with the same id at the same
     * time one goes on, the others wait for its end. Two statements, none without an id.
     *
     * @throws DuplicateOrder when (channel, externalId) exists
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public void refuseDuplicate(Actor actor, String channel, @Nullable String externalId) {
        if (externalId == null) {
            return;
        }
        orders.lockExternalId(actor.org(), channel, externalId);
        orders.findByExternalId(actor.org(), channel, externalId).ifPresent(first -> {
            throw new DuplicateOrder(first);
        });
    }
}
