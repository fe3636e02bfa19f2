package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.testing.SpineBench.inr;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.payment.PayoutCommand;
import org.handcart.payment.PayoutCommand.How;
import org.handcart.payment.PayoutOutcome;
import org.handcart.payment.PayoutOutcome.Reason;
import org.handcart.payment.RefundDetail;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund by hand is a task until somebody says that it is paid. */
class ConfirmPayoutIT {

    private final SpineBench spine = new SpineBench().stock("MILK", 10);
    private OrderId order;

    @BeforeEach
    void aCancellationPaidByHand() {
        order = spine.place(OrderFixture.anOrder().line("MILK", 3, "360.00"), "360.00");
        LineQuantity one = new LineQuantity(spine.line(order, 1), Quantity.of(1));
        spine.bench.in(
                spine.admin,
                () -> spine.bench
                        .get(CancelPartially.class)
                        .cancel(
                                spine.admin,
                                new CancelCommand(
                                        order,
                                        List.of(one),
                                        ReasonCodes.CUSTOMER_REQUEST,
                                        null,
                                        RefundMethod.MANUAL,
                                        false,
                                        false,
                                        false)));
    }

    @Test
    void isATaskWithAnOwnerAndADueDate() {
        RefundDetail task = task();

        assertThat(task.owner()).isEqualTo("admin");
        assertThat(task.dueAt()).isEqualTo(spine.now().plus(Duration.ofDays(3)));
        assertThat(task.amount()).isEqualTo(inr("120.00"));
        assertThat(peoplesTask()).containsExactly("REFUND_BY_HAND OPEN nobody by nobody");
        assertThat(status()).isEqualTo("PROCESSING");
    }

    @Test
    void endsTheCancellationWhenItIsPaid() {
        PayoutOutcome outcome = pay(task().id(), "UTR-1", spine.now());

        assertThat(outcome).isInstanceOfSatisfying(PayoutOutcome.Paid.class, paid -> {
            assertThat(paid.refund().status()).isEqualTo("SUCCEEDED");
            assertThat(paid.refund().paidBy()).isEqualTo("admin");
            assertThat(paid.refund().reference()).isEqualTo("UTR-1");
        });
        assertThat(status()).isEqualTo("COMPLETED");
        assertThat(spine.detail(order).refunded()).isEqualTo(inr("120.00"));
        assertThat(spine.detail(order).row().paymentStatus()).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(manual()).isEmpty();
        assertThat(peoplesTask()).containsExactly("REFUND_BY_HAND DONE PAID_BY_HAND by admin");
        assertThat(spine.events(order, "payment.")).containsExactly("payment.refund-processed.v1");
    }

    /** Kind, status, outcome and who closed it. */
    private List<String> peoplesTask() {
        return spine.strings(
                "select kind || ' ' || status || ' ' || coalesce(outcome, 'nobody') || ' by ' || coalesce(closed_by, 'nobody')"
                        + " from task.task where org_id = ?1 and order_id = ?2",
                spine.org.value(),
                order.value());
    }

    @Test
    void changesNothingWhenItIsToldAgainAndRefusesAnotherPayout() {
        UUID id = task().id();
        PayoutOutcome first = pay(id, "UTR-1", spine.now());

        assertThat(pay(id, "UTR-1", spine.now())).isEqualTo(first);
        assertThat(pay(id, "UTR-2", spine.now()))
                .isEqualTo(
                        refused(Reason.NOT_MANUAL, "the refund is SUCCEEDED, only MANUAL ones are paid out by hand"));
        assertThat(spine.detail(order).refunded()).isEqualTo(inr("120.00"));
    }

    @Test
    void refusesATimeThatCannotBe() {
        UUID id = task().id();

        assertThat(pay(id, "UTR-1", spine.now().plus(Duration.ofHours(1)))).isInstanceOf(PayoutOutcome.Refused.class);
        assertThat(pay(id, "UTR-1", spine.now().minus(Duration.ofHours(1)))).isInstanceOf(PayoutOutcome.Refused.class);
        assertThat(status()).isEqualTo("PROCESSING");
    }

    @Test
    void isNotThereForSomebodyOfAnotherStore() {
        Actor elsewhere = new Actor(spine.org, "kavya", Set.of(Role.SUPERVISOR), Set.of("QC-002"), "test");
        UUID id = task().id();

        assertThat(spine.bench.in(
                        elsewhere,
                        () -> spine.bench
                                .get(ConfirmPayout.class)
                                .confirm(elsewhere, new PayoutCommand(id, How.UPI, "UTR-1", spine.now()))))
                .isEqualTo(refused(Reason.UNKNOWN_REFUND, "no such refund"));
        assertThat(spine.bench
                        .in(
                                elsewhere,
                                () -> spine.bench.get(PaymentQueries.class).page(elsewhere, "MANUAL", null, 20))
                        .items())
                .isEmpty();
    }

    private static PayoutOutcome refused(Reason reason, String detail) {
        return new PayoutOutcome.Refused(reason, detail);
    }

    private PayoutOutcome pay(UUID refund, String reference, Instant at) {
        return spine.bench.in(
                spine.admin,
                () -> spine.bench
                        .get(ConfirmPayout.class)
                        .confirm(spine.admin, new PayoutCommand(refund, How.UPI, reference, at)));
    }

    private RefundDetail task() {
        return manual().get(0);
    }

    private List<RefundDetail> manual() {
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(PaymentQueries.class).page(spine.admin, "MANUAL", null, 20))
                .items();
    }

    private String status() {
        return spine.strings("select status from cancellation.cancellation where org_id = ?1", spine.org.value())
                .get(0);
    }
}
