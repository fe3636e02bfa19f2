package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.FrozenTerms;
import org.handcart.order.NewDiscount;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.order.TimelineEntry;
import org.handcart.order.Transition;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.json.Json;
import org.handcart.shared.verb.Requires;

/** Reads of orders. Projections only: no entity is loaded, and the number of statements does not grow with the rows. */
@Stateless
public class OrderQueries {

    private static final int MOST = 100;
    private static final int UUID_LENGTH = 36;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /** Three statements; one more for an order with discounts or tax, one for one with bundles. Empty for an unknown order and for a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<OrderDetail> find(Actor actor, String idOrNumber) {
        List<?> found = uuid(idOrNumber)
                .map(id -> OrderSql.detail(actor, "id", id))
                .orElseGet(() -> OrderSql.detail(actor, "order_number", idOrNumber))
                .in(em)
                .getResultList();
        return found.stream().findFirst().map(header -> {
            UUID id = OrderRows.id(header).value();
            return OrderRows.detail(
                    header,
                    PartSql.LINES.of(em, actor, id),
                    PartSql.FEES.of(em, actor, id),
                    () -> PartSql.SHARES.of(em, actor, id),
                    () -> PartSql.BUNDLES.of(em, actor, id));
        });
    }

    /** One statement. Empty for an unknown order and for a store the actor does not see. */
    @Requires({Permission.ORDER_READ, Permission.ORDER_CANCEL, Permission.WAREHOUSE_REPORT})
    public Optional<FrozenTerms> terms(Actor actor, OrderId order) {
        List<?> found = OrderSql.terms(actor, order.value()).in(em).getResultList();
        return found.stream().findFirst().map(OrderRows::terms);
    }

    /** An order's discounts as they were frozen, with policy and terms (D5). One statement. For conductors: no store is checked. */
    @Requires(Permission.ORDER_READ)
    public List<NewDiscount> discounts(Actor actor, OrderId order, Currency currency) {
        return parts(OrderSql.DISCOUNTS, actor, order.value()).stream()
                .map(row -> OrderRows.discount(row, currency))
                .toList();
    }

    /** One statement. Newest first unless asked otherwise; only the actor's stores. */
    @Requires(Permission.ORDER_READ)
    public OrderPage search(Actor actor, OrderSearch search) {
        int limit = Math.max(1, Math.min(search.limit(), MOST));
        List<OrderRow> rows = new ArrayList<>();
        for (Object row : OrderSql.page(actor, search, limit).in(em).getResultList()) {
            rows.add(OrderRows.row(row));
        }
        if (rows.size() <= limit) {
            return new OrderPage(List.copyOf(rows), null);
        }
        OrderRow last = rows.get(limit - 1);
        return new OrderPage(
                List.copyOf(rows.subList(0, limit)),
                new Position(last.createdAt(), last.id().value()));
    }

    /** In sequence; empty for an order the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public List<TimelineEntry> timeline(Actor actor, OrderId order) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Object row : OrderSql.events(actor, order.value()).in(em).getResultList()) {
            Object[] column = (Object[]) row;
            entries.add(new TimelineEntry(
                    ((Number) column[0]).intValue(),
                    OrderRows.instant(column[1]),
                    (String) column[2],
                    (String) column[3],
                    (String) column[4],
                    details((String) column[5])));
        }
        return List.copyOf(entries);
    }

    /** What may happen next, from the status table; empty for an order the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public List<Transition> transitions(Actor actor, OrderId order) {
        List<Transition> next = new ArrayList<>();
        for (Object status : OrderSql.status(actor, order.value()).in(em).getResultList()) {
            OrderStatus.valueOf((String) status).steps().stream()
                    .sorted()
                    .map(OrderQueries::transition)
                    .forEach(next::add);
        }
        return List.copyOf(next);
    }

    private static Transition transition(OrderStatus to) {
        return switch (to) {
            case PENDING -> new Transition("place", to, "the order is placed");
            case CONFIRMED -> new Transition("confirm", to, "the prepaid money comes in");
            case ASSIGNED_TO_STORE -> new Transition("release", to, "the store's warehouse gets the order");
            case PICKING -> new Transition("pick", to, "every unit is picked");
            case PARTIALLY_PICKED -> new Transition("pick", to, "the first units are picked");
            case PACKED -> new Transition("pack", to, "every unit is packed");
            case PARTIALLY_PACKED -> new Transition("pack", to, "the first units are packed");
            case ASSIGNED_TO_PARTNER -> new Transition("assign", to, "a rider takes the delivery");
            case PICKED_UP -> new Transition("pick-up", to, "the rider has everything");
            case PARTIALLY_PICKED_UP -> new Transition("pick-up", to, "the rider has a part");
            case IN_TRANSIT -> new Transition("depart", to, "the rider is on the way");
            case PARTIALLY_IN_TRANSIT -> new Transition("depart", to, "the rider is on the way with a part");
            case DELIVERED -> new Transition("deliver", to, "the customer has everything");
            case PARTIALLY_DELIVERED -> new Transition("deliver", to, "the customer has a part");
            case CLOSED -> new Transition("close", to, "delivered and settled");
            case CANCELLED -> new Transition("cancel", to, "no unit is left");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(String json) {
        return Json.read(json, Map.class);
    }

    private List<?> parts(String sql, Actor actor, UUID order) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, order)
                .getResultList();
    }

    /** Only the canonical form: {@link UUID#fromString} alone takes far too much for one. */
    private static Optional<UUID> uuid(String idOrNumber) {
        if (idOrNumber.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException number) {
            return Optional.empty();
        }
    }
}
