package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads several orders with their lines at once. */
@Stateless
public class ManyOrders {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * As {@link OrderQueries#find} for each, but at most five statements for all of them together: headers, lines, fees,
     * and where one has them shares of tax and discount, and bundles. An order that is unknown, or in a store the actor
     * does not see, is missing from the answer.
     *
     * @param orders at most 100
     */
    @Requires(Permission.ORDER_READ)
    public Map<OrderId, OrderDetail> find(Actor actor, Collection<OrderId> orders) {
        List<?> headers = headers(actor, orders);
        List<UUID> ids =
                headers.stream().map(header -> OrderRows.id(header).value()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Object[]>> lines = PartSql.LINES.of(em, actor, ids);
        Map<UUID, List<Object[]>> fees = PartSql.FEES.of(em, actor, ids);
        Supplier<Map<UUID, List<Object[]>>> shares = once(() -> PartSql.SHARES.of(em, actor, ids));
        Supplier<Map<UUID, List<Object[]>>> bundles = once(() -> PartSql.BUNDLES.of(em, actor, ids));
        Map<OrderId, OrderDetail> found = new HashMap<>();
        for (Object header : headers) {
            OrderId id = OrderRows.id(header);
            found.put(
                    id,
                    OrderRows.detail(
                            header,
                            lines.getOrDefault(id.value(), List.of()),
                            fees.getOrDefault(id.value(), List.of()),
                            () -> shares.get().getOrDefault(id.value(), List.of()),
                            () -> bundles.get().getOrDefault(id.value(), List.of())));
        }
        return Map.copyOf(found);
    }

    /**
     * What is still to be collected at each order's door; one statement. An order that is unknown, or in a store the actor
     * does not see, is missing from the answer.
     *
     * @param orders at most 100
     */
    @Requires(Permission.ORDER_READ)
    public Map<OrderId, Money> due(Actor actor, Collection<OrderId> orders) {
        Map<OrderId, Money> due = new HashMap<>();
        for (Object header : headers(actor, orders)) {
            OrderDetail order = OrderRows.detail(header, List.of(), List.of(), List::of, List::of);
            due.put(order.row().id(), order.codDue());
        }
        return Map.copyOf(due);
    }

    private List<?> headers(Actor actor, Collection<OrderId> orders) {
        if (orders.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " orders at once");
        }
        if (orders.isEmpty()) {
            return List.of();
        }
        String[] wanted = orders.stream().map(OrderId::toString).toArray(String[]::new);
        return OrderSql.details(actor, wanted).in(em).getResultList();
    }

    /** Read when the first order needs it, and then for all. */
    private static <K, V> Supplier<Map<K, V>> once(Supplier<Map<K, V>> read) {
        Map<K, V> kept = new HashMap<>();
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                kept.putAll(read.get());
                done[0] = true;
            }
            return kept;
        };
    }
}
