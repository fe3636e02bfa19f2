package org.handcart.order.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Outbox;

/** What every verb on an existing order begins and ends with: the lock, the actor's stores, the events. */
@Dependent
class LockedOrders {

    @Inject
    Orders orders;

    @Inject
    Outbox outbox;

    /** Empty for an unknown order and for one of a store the actor does not see: they look the same from outside. */
    Optional<Order> find(Actor actor, OrderId id) {
        return orders.lock(actor.org(), id).filter(order -> actor.seesStore(order.storeCode()));
    }

    /** For verbs that follow on something that named the order: not finding it is a defect, and rolls back. */
    Order get(Actor actor, OrderId id) {
        return find(actor, id).orElseThrow(() -> new IllegalStateException("there is no order " + id));
    }

    void publish(Actor actor, Order order) {
        orders.keep(order);
        outbox.publish(actor, order.takeEvents());
    }
}
