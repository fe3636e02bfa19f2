package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderSearch;
import org.handcart.order.TimelineEntry;
import org.handcart.order.Transition;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of orders. */
@Stateless
public class OrderQueries {

    /** Empty for an unknown order and for a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<OrderDetail> find(Actor actor, String idOrNumber) {
        throw new IllegalStateException("OrderQueries is not built yet");
    }

    /** Newest first unless asked otherwise; only the actor's stores. */
    @Requires(Permission.ORDER_READ)
    public OrderPage search(Actor actor, OrderSearch search) {
        throw new IllegalStateException("OrderQueries is not built yet");
    }

    /** In sequence. */
    @Requires(Permission.ORDER_READ)
    public List<TimelineEntry> timeline(Actor actor, OrderId order) {
        throw new IllegalStateException("OrderQueries is not built yet");
    }

    /** What may happen next, from the status table. */
    @Requires(Permission.ORDER_READ)
    public List<Transition> transitions(Actor actor, OrderId order) {
        throw new IllegalStateException("OrderQueries is not built yet");
    }
}
