package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.cod.Dispute;
import org.handcart.cod.Payout;
import org.handcart.cod.RefusalReason;
import org.handcart.cod.usecase.DecideDispute;
import org.handcart.cod.usecase.OpenDispute;
import org.handcart.cod.usecase.PayOut;
import org.handcart.cod.usecase.WaiveDue;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** Whatever happens at doors, the auditor finds nothing. */
class DoorAuditIT {

    private static final Path CHECKS = Path.of("../liberty/src/main/resources/audit");
    private static final List<String> OF_THE_DOOR = List.of(
            "due-stands-in-the-ledger",
            "due-is-rounded-to-cash",
            "receivable-follows-the-order",
            "lines-conserve-their-units",
            "order-is-worth-what-is-left",
            "collections-stand-in-the-ledger",
            "collected-otherwise-is-a-variance",
            "payables-are-open-payouts",
            "delivered-means-paid-or-explained",
            "journal-entries-balance",
            "ledger-sums-to-zero",
            "stock-is-the-fold-of-its-ledger");

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;
    private final Actor manager = new Actor(spine.org, "kavya", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");

    @Test
    void theAuditorFindsNothingAfterEverythingThatCanHappen() throws Exception {
        OrderId some = door.atTheDoor(breakfast(), "0.00");
        door.refuse(some, RefusalReason.CHANGED_MIND, door.units(some, 1, 1));
        door.report(some, "DELIVERED");
        door.collect(some, "475.00", 1, "CASH");
        Payout payout = spine.bench
                .in(manager, () -> spine.bench.get(PayOut.class).list(manager, null, some))
                .get(0);
        spine.bench.run(
                manager, () -> spine.bench.get(PayOut.class).pay(manager, payout.id(), Payout.Way.BANK, "UTR-1"));
        OrderId all = door.atTheDoor(breakfast(), "0.00");
        door.refuse(all, RefusalReason.NO_MONEY);
        OrderId prepaid = door.atTheDoor(breakfast(), "150.00");
        door.refuse(prepaid, RefusalReason.DAMAGED);
        OrderId late = door.atTheDoor(breakfast(), "0.00");
        door.refuse(late, RefusalReason.NOT_AT_HOME);
        door.collect(late, "475.00", 1, "CASH");
        waived(door.atTheDoor(breakfast(), "0.00"));
        disputed(door.atTheDoor(breakfast(), "0.00"));

        assertThat(findings()).isEmpty();
    }

    private void waived(OrderId order) {
        var waiver = PayoutsIT.done(spine.bench.in(
                spine.admin, () -> spine.bench.get(WaiveDue.class).request(spine.admin, order, "moved away")));
        door.report(order, "DELIVERED");
        PayoutsIT.done(spine.bench.in(
                manager, () -> spine.bench.get(ApproveWaiver.class).approve(manager, waiver.id(), null)));
    }

    private void disputed(OrderId order) {
        door.collect(order, "400.00", 1, "CASH");
        var dispute = PayoutsIT.done(spine.bench.in(
                spine.admin,
                () -> spine.bench
                        .get(OpenDispute.class)
                        .open(spine.admin, order, Dispute.Kind.VARIANCE, inr("75.00"), "paid all")));
        PayoutsIT.done(spine.bench.in(
                manager,
                () -> spine.bench
                        .get(DecideDispute.class)
                        .uphold(manager, dispute.id(), Dispute.Bearer.HOUSE, "seen")));
    }

    private List<String> findings() throws IOException {
        List<String> findings = new ArrayList<>();
        for (String check : OF_THE_DOOR) {
            String sql = Files.readString(CHECKS.resolve(check + ".sql"));
            findings.addAll(spine.bench.in(spine.org, em -> asked(em.unwrap(Connection.class), check, sql)));
        }
        return findings;
    }

    /** As the auditor asks, past the mapping. */
    private static List<String> asked(Connection connection, String check, String sql) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(check + ": " + row.getString(1) + ": " + row.getString(2));
            }
        } catch (SQLException failed) {
            throw new AssertionError(check, failed);
        }
        return rows;
    }

    private static OrderFixture breakfast() {
        return anOrder()
                .line("MILK-1L", 3, "360.00")
                .line("BREAD", 1, "80.00")
                .fee("DELIVERY", "25.00")
                .fee("COD", "10.00");
    }
}
