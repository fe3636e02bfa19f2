package org.handcart.order.usecase;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.OrderId;
import org.handcart.order.PlacedOrder;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** The statements of {@link PlacedOrders}: headers by the caller, then each kind of part for all of them at once. */
final class PlacedSql {

    static final String HEADER = """
            select o.id, o.order_number, o.store_code, o.channel, o.external_id, o.created_at, o.customer_id,
                o.customer_name, o.customer_phone, o.customer_email, o.address_line1, o.address_line2, o.address_city,
                o.address_region, o.address_postal_code, o.address_country, o.address_latitude, o.address_longitude,
                o.currency, o.notes
            from ordering.orders o
            """;

    private static final String OF = " where p.org_id = ?1 and p.order_id = any(cast(cast(?2 as text[]) as uuid[]))";

    private static final String LINES = "select p.order_id, p.sku, p.name, p.ordered, p.unit_price_minor,"
            + " p.gross_minor, p.discount_minor, p.tax_minor, p.total_minor, p.bundle_id is not null"
            + " from ordering.order_line p" + OF + " order by p.order_id, p.line_number";

    private static final String FEES = "select p.order_id, p.type, p.amount_minor from ordering.order_fee p" + OF
            + " order by p.order_id, p.position";

    private static final String DISCOUNTS = "select p.order_id, p.code, p.amount_minor from ordering.order_discount p"
            + OF + " order by p.order_id, p.position";

    private static final String TENDERS =
            "select p.order_id, p.type, p.amount_minor from payment.tender p" + OF + " order by p.order_id, p.position";

    private final EntityManager em;
    private final OrgId org;

    PlacedSql(EntityManager em, OrgId org) {
        this.em = em;
        this.org = org;
    }

    List<PlacedOrder> orders(List<?> headers) {
        if (headers.isEmpty()) {
            return List.of();
        }
        String[] ids = headers.stream()
                .map(header -> ((Object[]) header)[0].toString())
                .toArray(String[]::new);
        Map<UUID, List<Object[]>> lines = parts(LINES, ids);
        Map<UUID, List<Object[]>> fees = parts(FEES, ids);
        Map<UUID, List<Object[]>> discounts = parts(DISCOUNTS, ids);
        Map<UUID, List<Object[]>> tenders = parts(TENDERS, ids);
        List<PlacedOrder> orders = new ArrayList<>();
        for (Object header : headers) {
            Object[] column = (Object[]) header;
            UUID id = (UUID) column[0];
            Currency currency = Currency.getInstance(String.valueOf(column[18]));
            orders.add(order(
                    column,
                    currency,
                    lines.getOrDefault(id, List.of()).stream()
                            .map(line -> line(line, currency))
                            .toList(),
                    of(fees.get(id), currency),
                    of(discounts.get(id), currency),
                    of(tenders.get(id), currency)));
        }
        return List.copyOf(orders);
    }

    private Map<UUID, List<Object[]>> parts(String sql, String[] ids) {
        Map<UUID, List<Object[]>> byOrder = new HashMap<>();
        for (Object row : em.createNativeQuery(sql)
                .setParameter(1, org.value())
                .setParameter(2, ids)
                .getResultList()) {
            Object[] column = (Object[]) row;
            byOrder.computeIfAbsent((UUID) column[0], first -> new ArrayList<>())
                    .add(column);
        }
        return byOrder;
    }

    private static PlacedOrder order(
            Object[] column,
            Currency currency,
            List<PlacedOrder.Line> lines,
            List<PlacedOrder.Part> fees,
            List<PlacedOrder.Part> discounts,
            List<PlacedOrder.Part> tenders) {
        Money fee = sum(currency, fees.stream().map(PlacedOrder.Part::amount).toList());
        Money sold = sum(currency, lines.stream().map(PlacedOrder.Line::total).toList());
        return new PlacedOrder(
                new OrderId((UUID) column[0]),
                String.valueOf(column[1]),
                String.valueOf(column[2]),
                String.valueOf(column[3]),
                text(column[4]),
                OrderRows.instant(column[5]),
                new Customer(text(column[6]), text(column[7]), text(column[8]), text(column[9])),
                new Address(
                        text(column[10]),
                        text(column[11]),
                        text(column[12]),
                        text(column[13]),
                        text(column[14]),
                        text(column[15]),
                        (BigDecimal) column[16],
                        (BigDecimal) column[17]),
                lines,
                fees,
                discounts,
                tenders,
                sum(currency, lines.stream().map(PlacedOrder.Line::gross).toList()),
                sum(currency, lines.stream().map(PlacedOrder.Line::discount).toList()),
                fee,
                sum(currency, lines.stream().map(PlacedOrder.Line::tax).toList()),
                sold.plus(fee),
                text(column[19]));
    }

    private static PlacedOrder.Line line(Object[] column, Currency currency) {
        return new PlacedOrder.Line(
                String.valueOf(column[1]),
                String.valueOf(column[2]),
                Quantity.of(((Number) column[3]).intValue()),
                money(column[4], currency),
                money(column[5], currency),
                money(column[6], currency),
                money(column[7], currency),
                money(column[8], currency),
                (Boolean) column[9]);
    }

    private static List<PlacedOrder.Part> of(@Nullable List<Object[]> rows, Currency currency) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> new PlacedOrder.Part(String.valueOf(row[1]), money(row[2], currency)))
                        .toList();
    }

    private static Money sum(Currency currency, List<Money> amounts) {
        Money sum = Money.zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    private static Money money(Object minor, Currency currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
