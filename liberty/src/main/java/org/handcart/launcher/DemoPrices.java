package org.handcart.launcher;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What the demo's goods cost: taxes that are in the price, as India has them, the fee rules of one store and promotions
 * that take a code. The other stores leave fees to whoever places an order.
 */
final class DemoPrices {

    static final String FROM = "2020-01-01T00:00:00Z";

    /** Runs a statement whose first parameter is the organisation; true when it changed something. */
    interface Statements {
        boolean execute(String sql, String... parameters) throws SQLException;
    }

    private final Statements statements;

    DemoPrices(Statements statements) {
        this.statements = statements;
    }

    void taxes() throws SQLException {
        for (String[] tax : DemoTable.rows("taxes")) {
            String id = id("tax/" + tax[0]).toString();
            statements.execute(
                    "insert into pricing.tax_class (org_id, code, name) values (?, ?, ?) on conflict do nothing",
                    tax[0],
                    tax[1]);
            boolean added = statements.execute("""
                    insert into pricing.tax_terms (org_id, id, tax_class, level, place, inclusive, valid_from,
                        recorded_at, recorded_by)
                    values (?, cast(? as uuid), ?, 0, '', true, cast(? as timestamptz), clock_timestamp(), 'system:demo')
                    on conflict do nothing
                    """, id, tax[0], FROM);
            if (added && !tax[2].isEmpty()) {
                rates(id, tax[2].split(","));
            }
        }
    }

    private void rates(String terms, String... rates) throws SQLException {
        int position = 0;
        for (String rate : rates) {
            String[] part = rate.split(":");
            statements.execute("""
                    insert into pricing.tax_rate (org_id, terms_id, position, component, percent)
                    values (?, cast(? as uuid), cast(? as int), ?, cast(? as numeric))
                    """, terms, Integer.toString(++position), part[0], part[1]);
        }
    }

    void price(String sku, String priceMinor) throws SQLException {
        statements.execute("""
                insert into pricing.price (org_id, id, sku, currency, amount_minor, valid_from)
                values (?, cast(? as uuid), ?, 'INR', cast(? as bigint), cast(? as timestamptz))
                on conflict do nothing
                """, id("price/" + sku).toString(), sku, priceMinor, FROM);
    }

    void fees() throws SQLException {
        for (String[] fee : DemoTable.rows("fees")) {
            String id = id("fee/" + fee[0]).toString();
            statements.execute(
                    "insert into pricing.fee_rule (org_id, code) values (?, ?) on conflict do nothing", fee[0]);
            boolean added = statements.execute("""
                    insert into pricing.fee_terms (org_id, id, fee_rule, level, place, type, currency, amount_minor,
                        free_from_minor, multiplier, refund, valid_from, recorded_at, recorded_by)
                    values (?, cast(? as uuid), ?, 3, ?, ?, 'INR', cast(? as bigint), cast(nullif(?, '') as bigint),
                        cast(nullif(?, '') as numeric), ?, cast(? as timestamptz), clock_timestamp(), 'system:demo')
                    on conflict do nothing
                    """, id, fee[0], fee[1], fee[2], fee[3], fee[4], fee[5], fee[6], FROM);
            if (added && !fee[7].isEmpty()) {
                statements.execute("""
                        insert into pricing.fee_window (org_id, terms_id, position, days, opens, closes)
                        values (?, cast(? as uuid), 1, 127, cast(? as time), cast(? as time))
                        """, id, fee[7], fee[8]);
            }
        }
    }

    /** None applies by itself: an order names its code. */
    void promotions() throws SQLException {
        for (String[] promotion : DemoTable.rows("promotions")) {
            statements.execute("""
                    insert into promotion.promotion (org_id, code, name, terms, uses_per_customer, valid_from, automatic,
                        active, version)
                    values (?, ?, ?, ?, cast(nullif(?, '') as integer), cast(? as timestamptz), false, true, 1)
                    on conflict do nothing
                    """, promotion[0], promotion[1], promotion[2], promotion[3], FROM);
        }
    }

    /** The same in every installation, so that loading twice finds what it made. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("handcart/demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
