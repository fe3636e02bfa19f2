package org.handcart.goodwill.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.testing.SpineBench.inr;

import java.util.List;
import java.util.Set;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.usecase.DecideApproval;
import org.handcart.approval.usecase.Subjects;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.goodwill.GoodwillCommand;
import org.handcart.goodwill.GoodwillOutcome;
import org.handcart.goodwill.GoodwillOutcome.Accepted;
import org.handcart.goodwill.GoodwillReason;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.goodwill.GoodwillView;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.Listed;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money without an item (issue 4, D8, D10, D23) on a real database. */
class GiveGoodwillIT {

    private final SpineBench spine = new SpineBench().stock("MILK", 100);
    private final Actor amy = new Actor(spine.org, "amy", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");
    private final Actor sue = new Actor(spine.org, "sue", Set.of(Role.SUPERVISOR), Set.of(), "test");

    @BeforeEach
    void approvalsCallBack() {
        spine.bench.register(
                Subjects.class, new Listed(spine.bench).add(ApprovalSubject.GOODWILL, GoodwillApproval.class));
    }

    @Test
    void goesBackAndLeavesTheLinesAlone() {
        OrderId order = prepaid();

        GoodwillView given = give(order, "50.00");

        assertThat(given.status()).isEqualTo(GoodwillStatus.GIVEN);
        assertThat(given.refund()).isEqualTo(inr("50.00"));
        assertThat(given.refunds()).extracting(RefundPart::amount).containsExactly(inr("50.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("360.00"));
        assertThat(spine.detail(order).goodwill()).isEqualTo(inr("50.00"));
        assertThat(spine.units(order, 1).cancelled()).isZero();
        assertThat(spine.events(order, "goodwill.")).containsExactly("goodwill.given.v1");
    }

    @Test
    void comesOffTheDueFirst() {
        OrderId door = spine.place(OrderFixture.anOrder().line("MILK", 3, "360.00"));
        OrderId mixed = spine.place(OrderFixture.anOrder().line("MILK", 3, "360.00"), "300.00");

        assertThat(give(door, "50.00").refunds()).isEmpty();
        assertThat(spine.detail(door).codDue()).isEqualTo(inr("310.00"));
        assertThat(spine.events(door, "cod.due")).containsExactly("cod.due-changed.v1");

        GoodwillView both = give(mixed, "100.00");
        assertThat(both.codReduction()).isEqualTo(inr("60.00"));
        assertThat(both.refund()).isEqualTo(inr("40.00"));
        assertThat(spine.detail(mixed).codDue()).isEqualTo(inr("0.00"));
    }

    @Test
    void isNeverMoreThanTheCustomerPaysAndHasNotGotBack() {
        OrderId order = prepaid();
        give(order, "100.00");
        cancel(order, 1);

        assertThatThrownBy(() -> give(order, "140.01"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("140.00")));
        assertThat(give(order, "140.00").status()).isEqualTo(GoodwillStatus.GIVEN);
        assertThatThrownBy(() -> give(order, "0.01")).isInstanceOf(RefundExceedsCaptured.class);
    }

    @Test
    void countsWhatIsHeldForSomebodyElse() {
        OrderId order = prepaid();
        spine.bench.in(
                amy,
                () -> spine.bench
                        .get(RequestRefund.class)
                        .hold(amy, order, inr("350.00"), "ORIGINAL", "approval:other"));

        assertThatThrownBy(() -> give(order, "10.01")).isInstanceOf(RefundExceedsCaptured.class);
        assertThatThrownBy(() -> preview(order, "10.01")).isInstanceOf(RefundExceedsCaptured.class);
        assertThat(give(order, "10.00").refund()).isEqualTo(inr("10.00"));
    }

    @Test
    void isPaidBackOnceWhenEverythingIsCancelledAfterwards() {
        OrderId order = prepaid();
        give(order, "50.00");

        assertThat(cancel(order, 1)).isEqualTo(inr("120.00"));
        assertThat(cancel(order, 2)).isEqualTo(inr("190.00"));

        assertThat(refunded(order)).isEqualTo("360.00");
        assertThat(spine.strings(
                        "select cast(sum(absorbed_minor) as text) from cod.due_change where order_id = ?1",
                        order.value()))
                .containsExactly("5000");
    }

    @Test
    void previewsWithoutChangingAnything() {
        OrderId order = prepaid();

        GoodwillView would = preview(order, "50.00");

        assertThat(would.refund()).isEqualTo(inr("50.00"));
        assertThat(would.status()).isEqualTo(GoodwillStatus.GIVEN);
        assertThat(refunded(order)).isEqualTo("0.00");
        assertThat(spine.strings("select reason from goodwill.goodwill where order_id = ?1", order.value()))
                .isEmpty();
        assertThat(spine.events(order, "goodwill.")).isEmpty();
    }

    @Test
    void waitsForAPersonOverTheLimitAndHoldsTheMoney() {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"), "1200.00");
        assertThat(preview(order, "500.01").status()).isEqualTo(GoodwillStatus.PENDING_APPROVAL);

        GoodwillView waits = give(order, "500.01");

        assertThat(waits.status()).isEqualTo(GoodwillStatus.PENDING_APPROVAL);
        assertThat(waits.breaches()).isNotEmpty();
        assertThat(waits.refunds()).extracting(RefundPart::status).containsExactly("HELD");
        assertThat(spine.detail(order).goodwill()).isEqualTo(inr("0.00"));
        assertThat(spine.events(order, "goodwill.")).containsExactly("goodwill.requested.v1");
    }

    @Test
    void isGivenByWhoeverAgrees() {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"), "1200.00");
        GoodwillView waits = give(order, "600.00");

        assertThat(decide(true, waits)).isInstanceOf(DecideOutcome.Decided.class);

        GoodwillView given = all(order).get(0);
        assertThat(given.status()).isEqualTo(GoodwillStatus.GIVEN);
        assertThat(given.requestedBy()).isEqualTo("amy");
        assertThat(given.decidedBy()).isEqualTo("sue");
        assertThat(given.refunds()).extracting(RefundPart::amount).containsExactly(inr("600.00"));
        assertThat(refunded(order)).isEqualTo("600.00");
    }

    @Test
    void givesOnlyWhatIsLeftWhenTheOrderLostWorthMeanwhile() {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"), "1200.00");
        GoodwillView waits = give(order, "600.00");
        spine.bench.in(spine.system, () -> {
            spine.bench.get(AdjustReceivable.class).adjust(spine.system, order, inr("480.00"), "short");
            return spine.bench
                    .get(RequestRefund.class)
                    .request(spine.system, order, inr("720.00"), "ORIGINAL", "short");
        });

        decide(true, waits);

        GoodwillView given = all(order).get(0);
        assertThat(given.amount()).isEqualTo(inr("480.00"));
        assertThat(refunded(order)).isEqualTo("1200.00");
    }

    @Test
    void isLetGoWhenNobodyAgrees() {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"), "1200.00");
        GoodwillView waits = give(order, "600.00");

        decide(false, waits);

        GoodwillView rejected = all(order).get(0);
        assertThat(rejected.status()).isEqualTo(GoodwillStatus.REJECTED);
        assertThat(rejected.refunds()).extracting(RefundPart::status).containsExactly("LET_GO");
        assertThat(refunded(order)).isEqualTo("0.00");
        assertThat(spine.events(order, "goodwill.")).containsExactly("goodwill.requested.v1", "goodwill.rejected.v1");
    }

    @Test
    void countsTowardsTheLimitsOfTheOrder() {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"), "1200.00");

        assertThat(give(order, "300.00").status()).isEqualTo(GoodwillStatus.GIVEN);
        assertThat(give(order, "250.00").status()).isEqualTo(GoodwillStatus.PENDING_APPROVAL);
    }

    @Test
    void countsADueThatFallsToo() {
        OrderId door = spine.place(OrderFixture.anOrder().line("MILK", 10, "1200.00"));

        assertThat(give(door, "500.01").status()).isEqualTo(GoodwillStatus.PENDING_APPROVAL);
        assertThat(spine.detail(door).codDue()).isEqualTo(inr("1200.00"));
    }

    @Test
    void isNotThereForSomebodyOfAnotherStore() {
        OrderId order = prepaid();
        Actor elsewhere = new Actor(spine.org, "ravi", Set.of(Role.SUPERVISOR), Set.of("QC-002"), "test");

        assertThat(outcome(elsewhere, order, "1.00", false)).isInstanceOf(GoodwillOutcome.UnknownOrder.class);
    }

    private OrderId prepaid() {
        return spine.place(OrderFixture.anOrder().line("MILK", 3, "360.00"), "360.00");
    }

    private GoodwillView give(OrderId order, String amount) {
        return ((Accepted) outcome(amy, order, amount, false)).goodwill();
    }

    private GoodwillView preview(OrderId order, String amount) {
        return ((Accepted) outcome(amy, order, amount, true)).goodwill();
    }

    private GoodwillOutcome outcome(Actor actor, OrderId order, String amount, boolean preview) {
        GoodwillCommand command = new GoodwillCommand(
                order, inr(amount), GoodwillReason.LATE, "an hour late", RefundMethod.MANUAL, preview);
        return spine.bench.in(actor, () -> spine.bench.get(GiveGoodwill.class).give(actor, command));
    }

    private List<GoodwillView> all(OrderId order) {
        return spine.bench
                .in(amy, () -> spine.bench.get(GoodwillQueries.class).of(amy, order))
                .orElseThrow();
    }

    private DecideOutcome decide(boolean yes, GoodwillView waits) {
        return spine.bench.in(sue, () -> {
            DecideApproval decide = spine.bench.get(DecideApproval.class);
            return yes
                    ? decide.approve(sue, java.util.Objects.requireNonNull(waits.approval()), "fair")
                    : decide.reject(sue, java.util.Objects.requireNonNull(waits.approval()), "no");
        });
    }

    private org.handcart.shared.Money cancel(OrderId order, int units) {
        LineQuantity some = new LineQuantity(spine.line(order, 1), Quantity.of(units));
        CancelCommand command = new CancelCommand(
                order, List.of(some), ReasonCodes.CUSTOMER_REQUEST, null, RefundMethod.MANUAL, false, false, false);
        CancelOutcome outcome = spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
        return ((CancelOutcome.Accepted) outcome).cancellation().refund();
    }

    private String refunded(OrderId order) {
        return spine.strings(
                        "select cast(coalesce(sum(amount_minor) / 100.00, 0) as numeric(12, 2)) from payment.refund"
                                + " where order_id = ?1 and status not in ('HELD', 'LET_GO')",
                        order.value())
                .get(0);
    }
}
