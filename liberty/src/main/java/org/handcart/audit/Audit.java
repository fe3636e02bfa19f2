package org.handcart.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs every check over every organisation in one transaction, so that all of them see the same instant, also while orders come
 * in. Findings are handed out as they are found; none is kept.
 */
public final class Audit {
    private static final int FETCH = 1000;

    private final Connection connection;

    /** @param connection as the owner of the schema, no transaction open; the caller closes it */
    public Audit(Connection connection) {
        this.connection = connection;
    }

    /** Reads one snapshot, changes nothing. @return what every check found, in the order of {@link Check#all} */
    public List<Verdict> run(Consumer<Finding> found) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return examine(found);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
        }
    }

    /** As {@link #run}, within the transaction that the caller has begun and will end. */
    public List<Verdict> examine(Consumer<Finding> found) throws SQLException {
        Map<String, String> organisations = organisations();
        List<Verdict> verdicts = new ArrayList<>();
        for (Check check : Check.all()) {
            long from = System.nanoTime();
            long broken = 0;
            for (Map.Entry<String, String> organisation : organisations.entrySet()) {
                set("handcart.org", organisation.getKey());
                broken += examine(check, organisation.getValue(), found);
            }
            verdicts.add(new Verdict(check, broken, (System.nanoTime() - from) / 1e9));
        }
        return verdicts;
    }

    /** How many rows of each kind there are, all organisations together. */
    public Map<String, Long> sizes() throws SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String organisation : organisations().keySet()) {
            set("handcart.org", organisation);
            count(sizes, "orders", "ordering.orders");
            count(sizes, "order lines", "ordering.order_line");
            count(sizes, "tenders", "payment.tender");
            count(sizes, "refunds", "payment.refund");
            count(sizes, "journal postings", "cod.journal_posting");
            count(sizes, "stock movements", "inventory.stock_ledger");
            count(sizes, "events", "shared.event");
        }
        return sizes;
    }

    private void count(Map<String, Long> sizes, String kind, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from " + table + " where org_id = shared.current_org()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            sizes.merge(kind, row.getLong(1), Long::sum);
        }
    }

    private long examine(Check check, String organisation, Consumer<Finding> found) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(check.sql())) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                long broken = 0;
                while (row.next()) {
                    found.accept(new Finding(check, organisation, row.getString(1), row.getString(2)));
                    broken++;
                }
                return broken;
            }
        } catch (SQLException refused) {
            throw new SQLException(
                    "check " + check.name() + ": " + refused.getMessage(), refused.getSQLState(), refused);
        }
    }

    /** Id → code. Row level security shows one organisation at a time, and the list of them only to the system's scope. */
    private Map<String, String> organisations() throws SQLException {
        set("handcart.scope", "system");
        try (PreparedStatement statement = connection.prepareStatement(
                        "select org_id, code from organisation.organisation order by code");
                ResultSet row = statement.executeQuery()) {
            Map<String, String> codes = new LinkedHashMap<>();
            while (row.next()) {
                codes.put(row.getString(1), row.getString(2));
            }
            return codes;
        } finally {
            set("handcart.scope", "");
        }
    }

    private void set(String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    /** @param broken rows that break the rule; 0 is well */
    public record Verdict(Check check, long broken, double seconds) {}
}
