package org.handcart.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One rule and the statement that finds the rows of an organisation which break it: two columns, subject and detail, and the
 * organisation comes from {@code shared.current_org()}.
 *
 * @param invariant which invariant it belongs to, such as I3
 * @param name the name of its file
 * @param rule what must hold, as a sentence
 */
public record Check(String invariant, String name, String rule, String sql) {

    /** In the order they are run. Each is a file {@code audit/NAME.sql}, whose first two lines are its invariant and its rule. */
    private static final List<String> NAMES = List.of(
            "stock-is-never-negative",
            "reserved-stock-is-what-orders-hold",
            "stock-is-the-fold-of-its-ledger",
            "cancelled-stock-is-given-back",
            "lines-conserve-their-units",
            "order-sums-are-those-of-its-parts",
            "line-amounts-add-up",
            "bundle-price-is-shared-out",
            "order-is-worth-what-is-left",
            "departed-units-are-worth-their-slices",
            "cancellations-are-worth-what-they-explain",
            "refunds-stay-within-what-was-captured",
            "held-refunds-wait-for-somebody",
            "replaced-refunds-are-made-good",
            "goodwill-is-what-was-given",
            "tenders-are-the-fold-of-their-transactions",
            "store-credit-is-the-fold-of-its-entries",
            "tenders-cover-the-order",
            "journal-entries-balance",
            "ledger-sums-to-zero",
            "receivable-follows-the-order",
            "due-changes-follow-the-order",
            "due-is-rounded-to-cash",
            "due-stands-in-the-ledger",
            "collections-stand-in-the-ledger",
            "payables-are-open-payouts",
            "custody-belongs-to-a-day",
            "closed-shifts-hold-no-cash",
            "cash-in-transit-is-on-its-way",
            "closed-days-stand-in-the-ledger",
            "delivered-means-paid-or-explained",
            "collected-otherwise-is-a-variance",
            "cancellations-end-or-wait-for-somebody",
            "what-waits-for-people-is-a-task",
            "approvals-hold-what-they-are-for",
            "approvals-are-given-by-somebody-else",
            "spendings-are-what-went-back",
            "history-has-no-gaps");

    private static final String COMMENT = "-- ";

    /** All of them. */
    public static List<Check> all() {
        return NAMES.stream().map(Check::read).toList();
    }

    private static Check read(String name) {
        try (InputStream file = Check.class.getResourceAsStream("/audit/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("there is no check " + name);
            }
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> head = sql.lines().limit(2).toList();
            return new Check(comment(head.get(0)), name, comment(head.get(1)), sql);
        } catch (IOException unreadable) {
            throw new IllegalStateException("check " + name + " cannot be read", unreadable);
        }
    }

    private static String comment(String line) {
        if (!line.startsWith(COMMENT)) {
            throw new IllegalStateException("a check begins with its invariant and its rule, not with: " + line);
        }
        return line.substring(COMMENT.length());
    }
}
