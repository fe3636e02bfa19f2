package org.handcart.order.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
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
        publish(actor, order, List.of());
    }

    /** @param first told before what the order tells */
    void publish(Actor actor, Order order, List<? extends DomainEvent> first) {
        orders.keep(order);
        List<DomainEvent> told = new ArrayList<>(first);
        told.addAll(order.takeEvents());
        outbox.publish(actor, told);
    }
}
