package org.handcart.order.usecase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the read side, put together from the filters that are set: a parameter that is null would hide the
 * index behind an {@code or}. Every one names the organisation and the actor's stores.
 *
 * <p>A reader sees what was paid and what is due beside the order. Payment and cod know the order, the order must not
 * know them; so the read side alone looks into their tables ({@link #MONEY}), and writes nothing there.
 */
final class OrderSql {

    private static final String ROW = """
            o.id, o.order_number, o.external_id, o.channel, o.store_code, o.status, o.sub_status, o.payment_status,
            o.customer_name, o.currency, o.total_minor,
            (select count(*) from ordering.order_line l where l.org_id = o.org_id and l.order_id = o.id),
            o.due_at, o.created_at, o.version""";

    private static final String MONEY = """
            coalesce((select sum(t.captured_minor) from payment.tender t
                      where t.org_id = o.org_id and t.order_id = o.id), 0),
            coalesce((select sum(r.amount_minor) from payment.refund r
                      where r.org_id = o.org_id and r.order_id = o.id and r.status = 'SUCCEEDED'), 0),
            coalesce(d.goodwill_minor, 0), d.status, d.due_minor, d.version""";

    private static final String DETAIL = "select " + ROW + """
            , o.return_status, o.customer_id, o.customer_phone, o.customer_email, o.address_line1, o.address_line2,
            o.address_city, o.address_region, o.address_postal_code, o.address_country, o.address_latitude,
            o.address_longitude, o.items_minor, o.discount_minor, o.fees_minor, o.tax_minor, o.notes, o.confirmed_at,
            o.promise_minutes, o.updated_at,""" + "\n" + MONEY + """

            from ordering.orders o
            left join cod.receivable d on d.org_id = o.org_id and d.order_id = o.id
            """;

    private static final String TERMS = """
            select o.id, o.store_code, o.currency, o.discount_minor > 0,
                   exists (select from ordering.order_bundle b where b.org_id = o.org_id and b.order_id = o.id),
                   o.confirmed_at, o.due_at + make_interval(secs => o.paused_seconds)
            from ordering.orders o""";

    static final String DISCOUNTS = """
            select d.code, d.amount_minor, d.policy, d.terms
            from ordering.order_discount d where d.org_id = ?1 and d.order_id = ?2 order by d.position
            """;

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    private OrderSql(String start, Actor actor) {
        sql = new StringBuilder(start).append(" where o.org_id = ");
        bind(actor.org().value());
        if (!actor.seesEveryStore()) {
            sql.append(" and o.store_code = any(cast(");
            bind(actor.stores().toArray(String[]::new));
            sql.append(" as text[]))");
        }
    }

    static OrderSql detail(Actor actor, String column, Object key) {
        OrderSql select = new OrderSql(DETAIL, actor);
        select.and("o." + column + " = ", key, "");
        return select;
    }

    /** The headers of several at once. */
    static OrderSql details(Actor actor, String[] ids) {
        OrderSql select = new OrderSql(DETAIL, actor);
        select.and("o.id = any(cast(", ids, " as uuid[]))");
        return select;
    }

    static OrderSql events(Actor actor, Object order) {
        OrderSql select = new OrderSql(
                "select e.seq, e.occurred_at, e.type, e.actor, e.correlation_id, e.data from ordering.orders o"
                        + " join shared.event e on e.org_id = o.org_id and e.stream = o.id",
                actor);
        select.and("o.id = ", order, "");
        select.sql.append(" order by e.seq");
        return select;
    }

    static OrderSql promise(Actor actor, Object order) {
        OrderSql select = new OrderSql(
                "select o.confirmed_at, o.due_at, o.promise_minutes, o.paused_seconds, o.delivered_at from ordering.orders o",
                actor);
        select.and("o.id = ", order, " and o.confirmed_at is not null");
        return select;
    }

    static OrderSql terms(Actor actor, Object order) {
        OrderSql select = new OrderSql(TERMS, actor);
        select.and("o.id = ", order, "");
        return select;
    }

    static OrderSql status(Actor actor, Object order) {
        OrderSql select = new OrderSql("select o.status from ordering.orders o", actor);
        select.and("o.id = ", order, "");
        return select;
    }

    /** One row more than the page holds tells whether there is a next one. */
    static OrderSql page(Actor actor, OrderSearch search, int limit) {
        OrderSql select = new OrderSql("select " + ROW + " from ordering.orders o", actor);
        Set<OrderStatus> status = search.status();
        if (status != null && !status.isEmpty()) {
            select.and("o.status = any(cast(", status.stream().map(Enum::name).toArray(String[]::new), " as text[]))");
        }
        select.andIfSet("o.store_code = ", search.storeCode(), "");
        select.andIfSet("o.customer_id = ", search.customerId(), "");
        select.andIfSet("o.created_at >= cast(", search.createdFrom(), " as timestamptz)");
        select.andIfSet("o.created_at < cast(", search.createdTo(), " as timestamptz)");
        select.text(search.text());
        select.behind(search.after(), search.oldestFirst());
        String direction = search.oldestFirst() ? " asc" : " desc";
        select.sql
                .append(" order by o.created_at")
                .append(direction)
                .append(", o.id")
                .append(direction)
                .append(" limit ");
        select.bind(limit + 1);
        return select;
    }

    Query in(EntityManager em) {
        Query query = em.createNativeQuery(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private void text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String literal = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        and("(o.order_number ilike ", literal + "%", "");
        or("o.external_id = ", text.strip());
        or("o.customer_phone = ", text.strip());
        or("o.customer_name ilike ", "%" + literal + "%");
        sql.append(')');
    }

    private void behind(@Nullable Position last, boolean oldestFirst) {
        if (last != null) {
            and(
                    "(o.created_at, o.id) " + (oldestFirst ? ">" : "<") + " (cast(",
                    last.createdAt().toString(),
                    "");
            sql.append(" as timestamptz), ");
            bind(last.id());
            sql.append(')');
        }
    }

    private void andIfSet(String before, @Nullable Object value, String after) {
        if (value != null) {
            and(before, value instanceof Instant instant ? instant.toString() : value, after);
        }
    }

    private void and(String before, Object value, String after) {
        sql.append(" and ").append(before);
        bind(value);
        sql.append(after);
    }

    private void or(String before, Object value) {
        sql.append(" or ").append(before);
        bind(value);
    }

    private void bind(Object value) {
        parameters.add(value);
        sql.append('?').append(parameters.size());
    }
}
