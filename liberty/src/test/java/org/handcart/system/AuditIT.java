package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handcart.audit.Audit;
import org.handcart.audit.Check;
import org.handcart.audit.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor finds nothing in what the product writes, and finds each defect that is planted. Nothing planted is ever committed. */
class AuditIT extends OnBuiltEar {
    private Shop shop;
    private LiveOrder order;
    private String cancellation = "";

    @BeforeEach
    void anOrderThatWasCancelledInPart() {
        shop = Shop.thatHolds(admin());
        order = shop.order475().placed();
        cancellation = order.cancel(1, 1).expect(201).text("/cancellationId");
        order.cancel(2, 1).expect(201);
    }

    @Test
    void findsNothingInWhatTheProductWrites() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection owner = handcart.database().asOwner()) {
            List<Audit.Verdict> verdicts = new Audit(owner).run(findings::add);

            assertThat(findings).isEmpty();
            assertThat(verdicts).hasSameSizeAs(Check.all()).allMatch(verdict -> verdict.broken() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("defects")
    void findsThePlantedDefect(Defect defect) throws SQLException {
        try (Connection owner = handcart.database().asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            begin(owner);
            for (String sql : defect.plant(order.id(), shop)) {
                statement.execute(sql);
            }
            List<Finding> findings = new ArrayList<>();
            new Audit(owner).examine(findings::add);
            owner.rollback();

            assertThat(findings)
                    .filteredOn(finding -> finding.check().name().equals(defect.check()))
                    .isNotEmpty()
                    .allSatisfy(finding ->
                            assertThat(finding.toString()).contains("[demo]").contains(subject(defect)));
        }
    }

    @Test
    void everyCheckHasItsDefect() {
        assertThat(new TreeSet<>(defects().map(Defect::check).toList()))
                .containsExactlyElementsOf(
                        new TreeSet<>(Check.all().stream().map(Check::name).toList()));
    }

    private String subject(Defect defect) {
        return switch (defect.names()) {
            case ORDER -> order.id();
            case NUMBER -> order.read().text("/orderNumber");
            case STOCK -> "stock " + shop.code() + " " + shop.milk();
            case CURRENCY -> "INR";
            case STORE -> shop.code();
            case CANCELLATION -> cancellation;
            case ENTRY -> "cod.open:" + order.id();
        };
    }

    private static void begin(Connection owner) throws SQLException {
        text(owner, "select set_config('handcart.scope', 'system', true)");
        String demo = text(owner, "select org_id from organisation.organisation where code = 'demo'");
        text(owner, "select set_config('handcart.scope', '', true)");
        text(owner, "select set_config('handcart.org', '" + demo + "', true)");
    }

    private static String text(Connection owner, String query) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    enum Names {
        ORDER,
        NUMBER,
        STORE,
        STOCK,
        CURRENCY,
        CANCELLATION,
        ENTRY
    }

    /** What breaks one check, and how the finding names the row. :order, :store and :sku stand for the order, its store and its milk. */
    record Defect(String check, Names names, String... sql) {
        List<String> plant(String order, Shop shop) {
            return Stream.of(sql)
                    .map(one -> one.replace(":order", "'" + order + "'")
                            .replace(":store", "'" + shop.code() + "'")
                            .replace(":sku", "'" + shop.milk() + "'"))
                    .toList();
        }

        @Override
        public String toString() {
            return check;
        }
    }

    /** An approval of each of the order's cancellations. */
    private static String approval(String status, String by, @Nullable String decidedBy) {
        String decided = decidedBy == null ? "null, null" : "'" + decidedBy + "', now()";
        return "insert into approval.approval (org_id, id, subject, subject_id, order_id, store_code, currency,"
                + " amount_minor, request_hash, breaches, risk_reasons, status, requested_by, requested_at, expires_at,"
                + " decided_by, decided_at)"
                + " select org_id, gen_random_uuid(), 'CANCELLATION', id, order_id, store_code, currency, 1, 'x', '[]',"
                + " '[]', '" + status + "', '" + by + "', now(), now() + interval '1 day', " + decided
                + " from cancellation.cancellation where order_id = :order";
    }

    static Stream<Defect> defects() {
        return Stream.of(
                new Defect(
                        "stock-is-never-negative",
                        Names.STOCK,
                        "update inventory.stock set on_hand = -1 where store_code = :store and sku = :sku"),
                new Defect(
                        "reserved-stock-is-what-orders-hold",
                        Names.STOCK,
                        "update inventory.stock set reserved = reserved + 1 where store_code = :store and sku = :sku"),
                new Defect(
                        "stock-is-the-fold-of-its-ledger",
                        Names.STOCK,
                        "update inventory.stock set on_hand = on_hand + 1 where store_code = :store and sku = :sku"),
                new Defect(
                        "cancelled-stock-is-given-back",
                        Names.ORDER,
                        "update inventory.reservation set released = released - 1 where order_id = :order and sku = :sku"),
                new Defect(
                        "cancellations-end-or-wait-for-somebody",
                        Names.ORDER,
                        "update cancellation.cancellation set status = 'PROCESSING', updated_at = updated_at - interval '1 hour'"
                                + " where order_id = :order"),
                new Defect(
                        "what-waits-for-people-is-a-task",
                        Names.ORDER,
                        "update cancellation.cancellation set status = 'PENDING_WMS', needs_attention = 'silent'"
                                + " where order_id = :order"),
                new Defect(
                        "approvals-hold-what-they-are-for",
                        Names.ORDER,
                        "update ordering.order_line set awaiting = 1 where order_id = :order and line_number = 1",
                        "update cancellation.cancellation set status = 'PENDING_APPROVAL' where order_id = :order",
                        approval("OPEN", "amy", null)),
                new Defect("approvals-are-given-by-somebody-else", Names.ORDER, approval("APPROVED", "amy", "Amy")),
                new Defect(
                        "spendings-are-what-went-back",
                        Names.ORDER,
                        "insert into approval.spending (org_id, id, subject, subject_id, order_id, store_code, agent,"
                                + " currency, amount_minor, day_from, day_to, booked_at)"
                                + " select org_id, gen_random_uuid(), 'CANCELLATION', id, order_id, store_code, 'amy',"
                                + " currency, 1, now(), now() + interval '1 day', now()"
                                + " from cancellation.cancellation where order_id = :order"),
                new Defect(
                        "lines-conserve-their-units",
                        Names.NUMBER,
                        "alter table ordering.order_line drop constraint conserves_units",
                        "update ordering.order_line set delivered = delivered + 1 where order_id = :order and line_number = 1"),
                new Defect(
                        "order-sums-are-those-of-its-parts",
                        Names.NUMBER,
                        "update ordering.orders set items_minor = items_minor + 1 where id = :order"),
                new Defect(
                        "line-amounts-add-up",
                        Names.NUMBER,
                        "update ordering.order_line set discount_minor = discount_minor + 1 where order_id = :order and line_number = 1"),
                new Defect(
                        "bundle-price-is-shared-out",
                        Names.NUMBER,
                        "insert into ordering.order_bundle (org_id, id, order_id, line_number, sku, name, quantity, price_minor)"
                                + " values (shared.current_org(), gen_random_uuid(), :order, 9, 'BOX', 'Box', 1, 100)"),
                new Defect(
                        "order-is-worth-what-is-left",
                        Names.NUMBER,
                        "update ordering.orders set total_minor = total_minor - 1 where id = :order"),
                new Defect(
                        "departed-units-are-worth-their-slices",
                        Names.CANCELLATION,
                        "update cancellation.cancellation_item set worths = replace(worths, '120.00', '119.99')"
                                + " where cancellation_id in (select id from cancellation.cancellation where order_id = :order)"),
                new Defect(
                        "cancellations-are-worth-what-they-explain",
                        Names.ORDER,
                        "update cancellation.cancellation set worths = replace(worths, '475.00', '475.01') where order_id = :order"),
                new Defect(
                        "due-changes-follow-the-order",
                        Names.ORDER,
                        "update cod.due_change set refundable_minor = 1 where order_id = :order"),
                new Defect(
                        "refunds-stay-within-what-was-captured", Names.ORDER, REFUND.formatted("planted", "SUCCEEDED")),
                new Defect("held-refunds-wait-for-somebody", Names.ORDER, REFUND.formatted("approval:planted", "HELD")),
                new Defect("replaced-refunds-are-made-good", Names.ORDER, REFUND.formatted("planted", "REPLACED")),
                new Defect(
                        "goodwill-is-what-was-given",
                        Names.ORDER,
                        "update cod.receivable set goodwill_minor = 1 where order_id = :order"),
                new Defect(
                        "tenders-are-the-fold-of-their-transactions",
                        Names.ORDER,
                        "update payment.tender set charged_back_minor = 1 where order_id = :order"),
                new Defect(
                        "store-credit-is-the-fold-of-its-entries",
                        Names.ORDER,
                        "insert into payment.store_credit_account (org_id, id, customer_id, currency, balance_minor)"
                                + " values (shared.current_org(), gen_random_uuid(), :order, 'INR', 1)"),
                new Defect(
                        "tenders-cover-the-order",
                        Names.NUMBER,
                        "update cod.receivable set prepaid_minor = 1 where order_id = :order"),
                new Defect(
                        "journal-entries-balance",
                        Names.ENTRY,
                        "alter table cod.journal_posting disable trigger journal_posting_balances",
                        "update cod.journal_posting set amount_minor = amount_minor + 1 where position = 0 and entry_id ="
                                + " (select id from cod.journal_entry where cause = 'cod.open:' || :order)"),
                new Defect(
                        "ledger-sums-to-zero",
                        Names.CURRENCY,
                        "alter table cod.journal_posting disable trigger journal_posting_balances",
                        "update cod.journal_posting set amount_minor = amount_minor + 1 where position = 0 and entry_id ="
                                + " (select id from cod.journal_entry where cause = 'cod.open:' || :order)"),
                new Defect(
                        "receivable-follows-the-order",
                        Names.NUMBER,
                        "update cod.receivable set total_minor = total_minor - 100 where order_id = :order"),
                new Defect(
                        "due-is-rounded-to-cash",
                        Names.ORDER,
                        "update cod.receivable set due_minor = due_minor + 1 where order_id = :order"),
                new Defect(
                        "due-stands-in-the-ledger",
                        Names.ORDER,
                        "update cod.receivable set due_minor = due_minor + 100 where order_id = :order"),
                new Defect("collections-stand-in-the-ledger", Names.ORDER, COLLECTION.formatted("35500", "35500")),
                new Defect(
                        "payables-are-open-payouts",
                        Names.ORDER,
                        "insert into cod.payout_task (org_id, id, order_id, currency, amount_minor, reason)"
                                + " values (shared.current_org(), gen_random_uuid(), :order, 'INR', 100, 'planted')"),
                new Defect(
                        "custody-belongs-to-a-day",
                        Names.ENTRY,
                        "alter table cod.journal_posting disable trigger journal_posting_balances",
                        "update cod.journal_posting set account = 'RIDER_CASH' where position = 0 and entry_id ="
                                + " (select id from cod.journal_entry where cause = 'cod.open:' || :order)"),
                new Defect(
                        "closed-shifts-hold-no-cash",
                        Names.STORE,
                        "insert into cod.rider_shift (org_id, id, store_code, rider_id, currency, status, float_minor,"
                                + " carried_minor, opened_at, opened_by, opened_day, closed_at, closed_by)"
                                + " values (shared.current_org(), :order, :store, :store, 'INR', 'CLOSED', 0, 0, now(), 'planted',"
                                + " current_date, now(), 'planted')",
                        "update cod.journal_posting set account = 'RIDER_CASH', shift_id = :order where position = 0 and entry_id ="
                                + " (select id from cod.journal_entry where cause = 'cod.open:' || :order)"),
                new Defect(
                        "cash-in-transit-is-on-its-way",
                        Names.STORE,
                        "insert into cod.bank_deposit (org_id, id, store_code, business_day, currency, amount_minor, slip, sent_by,"
                                + " sent_at) values (shared.current_org(), :order, :store, current_date, 'INR', 100, 'planted',"
                                + " 'planted', now())"),
                new Defect(
                        "closed-days-stand-in-the-ledger",
                        Names.STORE,
                        "insert into cod.store_day (org_id, store_code, business_day, currency, drawer_minor, riders_minor,"
                                + " upi_minor, transit_minor, closed_by, closed_at) values (shared.current_org(), :store,"
                                + " current_date, 'INR', 100, 0, 0, 0, 'planted', now())"),
                new Defect(
                        "delivered-means-paid-or-explained",
                        Names.NUMBER,
                        "update ordering.orders set status = 'DELIVERED', delivered_at = now() - interval '3 hours' where id = :order"),
                new Defect("collected-otherwise-is-a-variance", Names.ORDER, COLLECTION.formatted("35500", "35000")),
                new Defect(
                        "history-has-no-gaps",
                        Names.ORDER,
                        "delete from shared.event where stream = :order and seq = 1"));
    }

    private static final String REFUND =
            "insert into payment.refund (org_id, id, order_id, tender_id, cause, currency, amount_minor, status)"
                    + " select org_id, gen_random_uuid(), order_id, id, '%s', currency, 1, '%s'"
                    + " from payment.tender where order_id = :order";

    private static final String COLLECTION =
            "insert into cod.collection (org_id, id, order_id, rider_id, currency, due_minor, collected_minor, quoted_version,"
                    + " method, receipt_number, collected_at) values (shared.current_org(), gen_random_uuid(), :order,"
                    + " 'rider', 'INR', %s, %s, 1, 'CASH', 'planted', now())";
}
