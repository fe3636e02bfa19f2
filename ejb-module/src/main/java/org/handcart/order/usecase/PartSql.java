package org.handcart.order.usecase;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handcart.shared.Actor;

/** What hangs on the row of an order: read for one order, or for many at once with the same columns. */
enum PartSql {
    LINES("""
            select %1$s l.id, l.line_number, l.sku, l.name, l.unit_price_minor, l.bundle_id, l.on_short,
            l.gross_minor, l.discount_minor, l.tax_minor, l.net_minor, l.total_minor,
            l.ordered, l.open, l.reserved, l.released, l.picked, l.packed, l.out, l.delivered, l.cancelled, l.short,
            l.returned, l.held, l.refused, l.awaiting
            from ordering.order_line l where l.org_id = ?1 and l.order_id %2$s order by l.line_number
            """),

    FEES("""
            select %1$s f.type, f.amount_minor, f.refunded_minor
            from ordering.order_fee f where f.org_id = ?1 and f.order_id %2$s order by f.position
            """),

    /** What hangs on the lines: their taxes, and behind them, without a rate, their shares of discounts. */
    SHARES("""
            select * from (
                select %1$s t.line_id, t.position, t.component, t.rate, t.inclusive, t.amount_minor
                from ordering.order_line_tax t where t.org_id = ?1 and t.order_id %2$s
                union all
                select %1$s s.line_id, s.position, s.code, null, null, s.amount_minor
                from ordering.order_line_discount s where s.org_id = ?1 and s.order_id %2$s) share
            order by share.position
            """),

    /** With the least that any component has of it: components whose line says no ratio are sets of one. */
    BUNDLES("""
            select %1$s b.id, b.line_number, b.sku, b.name, b.quantity,
                   (select min((l.ordered - l.cancelled - l.short - l.returned) / coalesce(l.bundle_ratio, 1))
                      from ordering.order_line l where l.org_id = b.org_id and l.order_id = b.order_id and l.bundle_id = b.id),
                   b.price_minor,
                   (select bool_and(l.ship_group is not null) and count(distinct
                               (l.ordered - l.cancelled - l.short) * 1.0 / coalesce(l.bundle_ratio, 1)) = 1
                      from ordering.order_line l where l.org_id = b.org_id and l.order_id = b.order_id and l.bundle_id = b.id)
            from ordering.order_bundle b where b.org_id = ?1 and b.order_id %2$s order by b.line_number
            """);

    private final String one;
    private final String many;

    PartSql(String template) {
        one = template.formatted("", "= ?2");
        many = template.formatted("order_id,", "= any(cast(?2 as uuid[]))");
    }

    /** Those of one order, in their order. One statement. */
    List<?> of(EntityManager em, Actor actor, UUID order) {
        return rows(em, actor, one, order);
    }

    /** Those of many orders, each in its order, without the column that tells whose they are. One statement. */
    Map<UUID, List<Object[]>> of(EntityManager em, Actor actor, Collection<UUID> orders) {
        String[] ids = orders.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, List<Object[]>> found = new HashMap<>();
        for (Object row : rows(em, actor, many, ids)) {
            Object[] columns = (Object[]) row;
            found.computeIfAbsent((UUID) columns[0], order -> new ArrayList<>())
                    .add(Stream.of(columns).skip(1).toArray());
        }
        return found;
    }

    private static List<?> rows(EntityManager em, Actor actor, String sql, Object key) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, key)
                .getResultList();
    }
}
