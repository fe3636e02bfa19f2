package org.handcart.channel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.channel.domain.FigureQueries;
import org.handcart.shared.OrgId;

/** {@link FigureQueries} in native SQL; each figure's name is the column's alias. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaFigureQueries implements FigureQueries {

    private static final String ROWS = " from channel.import_row where org_id = ?1 and job_id = ?2 ";
    private static final String IS_ORDER = "left(invoice, 1) not in ('C', 'A')";
    private static final String VALUE = "quantity * unit_price";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Map<String, Object> counts(OrgId org, UUID job) {
        Map<String, Object> figures = row(
                org,
                job,
                List.of(
                        "lines",
                        "invoices",
                        "cancellationInvoices",
                        "adjustmentInvoices",
                        "orderInvoices",
                        "cancellationLines",
                        "cancellationLinesWithQuantityGe0",
                        "negativeQuantityLinesNotCancellation",
                        "negativeQuantityNotCancellationWithNonzeroPrice",
                        "zeroPriceLines",
                        "negativePriceLines",
                        "pricesWithMoreThan2Decimals",
                        "blankCustomerLines",
                        "blankDescriptionLines",
                        "customers",
                        "stockCodesAsWritten",
                        "stockCodesUppercased",
                        "countries"),
                """
                select count(*), count(distinct invoice),
                       count(distinct invoice) filter (where left(invoice, 1) = 'C'),
                       count(distinct invoice) filter (where left(invoice, 1) = 'A'),
                       count(distinct invoice) filter (where left(invoice, 1) not in ('C', 'A')),
                       count(*) filter (where left(invoice, 1) = 'C'),
                       count(*) filter (where left(invoice, 1) = 'C' and quantity >= 0),
                       count(*) filter (where quantity < 0 and left(invoice, 1) <> 'C'),
                       count(*) filter (where quantity < 0 and left(invoice, 1) <> 'C' and unit_price <> 0),
                       count(*) filter (where unit_price = 0), count(*) filter (where unit_price < 0),
                       count(*) filter (where unit_price <> round(unit_price, 2)),
                       count(*) filter (where customer = ''), count(*) filter (where description = ''),
                       count(distinct customer) filter (where customer <> ''),
                       count(distinct stock_code), count(distinct sku), count(distinct country)""" + ROWS);
        figures.putAll(row(org, job, List.of("exactDuplicateLinesBeyondFirst"), """
                select coalesce(sum(n - 1), 0) from (select count(*) as n""" + ROWS + """
                group by invoice, stock_code, description, quantity, invoiced_at, unit_price, customer, country) d"""));
        figures.putAll(row(
                org,
                job,
                List.of("invoicesWithMoreThanOneTimestamp"),
                "select count(*) from (select invoice" + ROWS
                        + "group by invoice having count(distinct invoiced_at) > 1) t"));
        return figures;
    }

    @Override
    public Map<String, Object> sums(OrgId org, UUID job) {
        return row(
                org,
                job,
                List.of(
                        "unitsAll",
                        "valueAll",
                        "unitsSold",
                        "valueSoldPositivePrice",
                        "unitsCancelled",
                        "valueCancelled",
                        "valueAdjustments"),
                "select sum(quantity), sum(" + VALUE + "), sum(quantity) filter (where quantity > 0 and " + IS_ORDER
                        + "), sum(" + VALUE + ") filter (where quantity > 0 and unit_price > 0 and " + IS_ORDER
                        + "), -sum(quantity) filter (where left(invoice, 1) = 'C'), -sum(" + VALUE
                        + ") filter (where left(invoice, 1) = 'C'), coalesce(sum(" + VALUE
                        + ") filter (where left(invoice, 1) = 'A'), 0)" + ROWS);
    }

    @Override
    public Map<String, Object> outcomes(OrgId org, UUID job) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Map<String, Object> line : rows(
                org,
                job,
                List.of("outcome", "rows"),
                "select coalesce(outcome, 'WAITING'), count(*)" + ROWS + "group by 1 order by 1")) {
            figures.put((String) line.get("outcome"), line.get("rows"));
        }
        return figures;
    }

    @Override
    public Map<String, Object> allocation(OrgId org, UUID job) {
        String cancelled = "outcome in ('CANCELLED', 'PARTLY_CANCELLED', 'NOT_MATCHED')";
        Map<String, Object> figures = row(
                org,
                job,
                List.of(
                        "cancelLinesWithoutCustomer",
                        "cancelLinesFullyAllocated",
                        "cancelLinesPartlyAllocated",
                        "cancelLinesNotAllocated",
                        "cancelLinesSpreadOverSeveralPurchaseLines",
                        "unitsAllocated",
                        "unitsUnallocated",
                        "valueAllocated",
                        "valueUnallocated",
                        "openPurchaseLines",
                        "purchaseLinesFullyCancelled",
                        "purchaseLinesPartiallyCancelled",
                        "purchaseLinesUntouched"),
                """
                select count(*) filter (where outcome = 'NO_CUSTOMER'), count(*) filter (where outcome = 'CANCELLED'),
                       count(*) filter (where outcome = 'PARTLY_CANCELLED'),
                       count(*) filter (where outcome = 'NOT_MATCHED'),
                       count(*) filter (where purchases_taken > 1),
                       sum(-quantity - open_units) filter (where %1$s), sum(open_units) filter (where %1$s),
                       sum((-quantity - open_units) * unit_price) filter (where %1$s),
                       sum(open_units * unit_price) filter (where %1$s),
                       count(*) filter (where outcome = 'ORDER_LINE' and customer <> ''),
                       count(*) filter (where outcome = 'ORDER_LINE' and customer <> '' and open_units = 0),
                       count(*) filter (where outcome = 'ORDER_LINE' and customer <> '' and open_units between 1 and quantity - 1),
                       count(*) filter (where outcome = 'ORDER_LINE' and customer <> '' and open_units = quantity)""".formatted(cancelled) + ROWS);
        figures.putAll(row(
                org,
                job,
                List.of("invoicesFullyCancelled", "invoicesPartiallyCancelled"),
                "select count(*) filter (where still = 0), count(*) filter (where still between 1 and bought - 1)"
                        + " from (select sum(open_units) as still, sum(quantity) as bought" + ROWS
                        + "and outcome = 'ORDER_LINE' and customer <> '' group by invoice) i"));
        return figures;
    }

    @Override
    public Map<String, Object> booked(OrgId org, UUID job) {
        return row(
                org,
                job,
                List.of("orders", "orderLines", "exactValue", "bookedValue", "residual", "rowsWithResidual"),
                "select count(distinct order_id), count(*), coalesce(sum(" + VALUE + "), 0), coalesce(sum(" + VALUE
                        + " - coalesce(residual, 0)), 0), coalesce(sum(residual), 0), count(residual)" + ROWS
                        + "and outcome = 'ORDER_LINE'");
    }

    @Override
    public List<Map<String, Object>> byMonth(OrgId org, UUID job) {
        return rows(
                org,
                job,
                List.of("month", "lines", "cancelLines", "value", "cancelledValue"),
                "select to_char(invoiced_at, 'YYYY-MM'), count(*), count(*) filter (where left(invoice, 1) = 'C'), sum("
                        + VALUE + "), coalesce(-sum(" + VALUE + ") filter (where left(invoice, 1) = 'C'), 0)" + ROWS
                        + "group by 1 order by 1");
    }

    @Override
    public List<Map<String, Object>> topCustomers(OrgId org, UUID job) {
        return rows(
                org,
                job,
                List.of("customer", "netValue"),
                "select customer, sum(" + VALUE + ")" + ROWS
                        + "and customer <> '' group by customer order by 2 desc, 1 limit 10");
    }

    @Override
    public Map<String, Object> largestInvoice(OrgId org, UUID job) {
        return row(
                org,
                job,
                List.of("invoice", "lines", "units", "value"),
                "select invoice, count(*), sum(quantity), sum(" + VALUE + ")" + ROWS
                        + "group by invoice order by 2 desc, 1 limit 1");
    }

    private Map<String, Object> row(OrgId org, UUID job, List<String> names, String sql) {
        return rows(org, job, names, sql).stream().findFirst().orElseGet(Map::of);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(OrgId org, UUID job, List<String> names, String sql) {
        List<Object> rows = em.createNativeQuery(sql)
                .setParameter(1, org.value())
                .setParameter(2, job)
                .getResultList();
        List<Map<String, Object>> figures = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] columns = row instanceof Object[] several ? several : new Object[] {row};
            Map<String, Object> figure = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                figure.put(names.get(i), plain(columns[i]));
            }
            figures.add(figure);
        }
        return figures;
    }

    /** Whole numbers as numbers, decimals as exact strings. */
    private static Object plain(Object column) {
        if (column instanceof BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            return stripped.scale() <= 0 && decimal.scale() == 0 ? decimal.longValueExact() : stripped.toPlainString();
        }
        return column == null ? 0 : column;
    }
}
