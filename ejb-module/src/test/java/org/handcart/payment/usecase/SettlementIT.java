package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.PaymentProgress.Charged;
import org.handcart.payment.PaymentProgress.Refunded;
import org.handcart.payment.PaymentProgress.Waiting;
import org.handcart.payment.RefundPart;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charges and refunds at a gateway that does not always answer (D31), on a real database. */
class SettlementIT {

    private final Bench bench = new Bench();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final MovingClock clock = new MovingClock();
    private Actor system;

    @BeforeEach
    void anOrganisationWithAGateway() {
        system = Actor.system(bench.newOrganisation(), "test", "test");
        PaymentSettings settings = new PaymentSettings();
        settings.gatewayUrl = Optional.of("http://gateway");
        settings.maxAttempts = 3;
        bench.register(PaymentSettings.class, settings);
        bench.register(Gateways.class, gateway);
        bench.register(Clock.class, clock);
        StepsInTransactions.on(bench);
    }

    @Test
    void capturesAChargeAndTellsOnce() {
        OrderId order = anOrder("UPI");

        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, true, true));
        bench.run(system, () -> bench.get(PaymentsTold.class).told(system, tender(order)));

        assertThat(attempt(tender(order))).isEqualTo(new Waiting());
        assertThat(gateway.moved).hasSize(1);
    }

    @Test
    void tellsAgainWhenNobodyRememberedThatItWasTold() {
        OrderId order = anOrder("UPI");
        attempt(tender(order));

        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, true, true));
        assertThat(gateway.moved).hasSize(1);
    }

    @Test
    void waitsForTheOtherChargeOfAnOrder() {
        OrderId order = plan(new TenderRequest("WALLET", inr("100.00")), new TenderRequest("CARD", null));

        assertThat(attempt(tenders(order).get(0).id())).isEqualTo(new Waiting());
        assertThat(attempt(tenders(order).get(1).id())).isEqualTo(new Charged(order, true, false));
    }

    @Test
    void reportsADeclinedCharge() {
        gateway.willSay(Kind.DECLINED);
        OrderId order = anOrder("UPI");

        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, false, false));
        assertThat(tenders(order).get(0).status()).isEqualTo(TenderStatus.FAILED);
    }

    @Test
    void asksWhatBecameOfACallWithoutAnAnswerInsteadOfPayingTwice() {
        gateway.willSay(Kind.UNKNOWN);
        OrderId order = anOrder("UPI");

        assertThat(attempt(tender(order))).isEqualTo(new Waiting());
        assertThat(tenders(order).get(0).status()).isEqualTo(TenderStatus.UNKNOWN);
        assertThat(attempt(tender(order))).describedAs("too early").isEqualTo(new Waiting());
        assertThat(gateway.asked).isZero();

        clock.forward(Duration.ofMinutes(1));
        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, true, true));
        assertThat(gateway.moved).hasSize(1);
    }

    @Test
    void sendsAgainWhatNeverReachedTheGateway() {
        gateway.willSay(Kind.NOT_SENT);
        OrderId order = anOrder("UPI");

        assertThat(attempt(tender(order))).isEqualTo(new Waiting());
        assertThat(tenders(order).get(0).status()).isEqualTo(TenderStatus.REQUESTED);
        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, true, true));
    }

    @Test
    void givesUpOnAGatewayThatWasNeverReached() {
        OrderId order = anOrder("UPI");
        for (int i = 0; i < 3; i++) {
            gateway.willSay(Kind.NOT_SENT);
            attempt(tender(order));
        }

        assertThat(tenders(order).get(0).status()).isEqualTo(TenderStatus.FAILED);
        assertThat(gateway.moved).isEmpty();
    }

    @Test
    void neverTakesSilenceForAFailure() {
        OrderId order = anOrder("UPI");
        for (int i = 0; i < 5; i++) {
            gateway.willSay(Kind.UNKNOWN);
            attempt(tender(order));
            clock.forward(Duration.ofMinutes(10));
        }

        assertThat(tenders(order).get(0).status()).isEqualTo(TenderStatus.UNKNOWN);
        assertThat(text("select needs_attention from payment.tender where order_id = ?1", order))
                .contains("no clear answer");
    }

    @Test
    void takesOverFromWhoeverDiedWhileAsking() {
        OrderId order = anOrder("UPI");
        assertThat(bench.get(AttemptPayment.class).begin(system, tender(order))).isPresent();

        assertThat(attempt(tender(order))).isEqualTo(new Waiting());
        clock.forward(Duration.ofMinutes(2));
        assertThat(attempt(tender(order))).isEqualTo(new Charged(order, true, true));
        assertThat(gateway.asked).isEqualTo(1);
    }

    @Test
    void refundsOnceAlthoughTheAnswerWasLost() {
        OrderId order = anOrder("UPI");
        attempt(tender(order));
        RefundPart refund = refund(order, "25.75", "cancellation");
        gateway.willSay(Kind.UNKNOWN);

        assertThat(attempt(refund.refundId())).isEqualTo(new Waiting());
        assertThat(statusOf(order)).isEqualTo("UNKNOWN");
        clock.forward(Duration.ofMinutes(1));
        assertThat(attempt(refund.refundId())).isEqualTo(new Refunded(order, "cancellation"));

        assertThat(statusOf(order)).isEqualTo("SUCCEEDED");
        assertThat(gateway.moved).extracting(call -> call.amount()).containsExactly(inr("475.00"), inr("25.75"));
    }

    @Test
    void countsAnUnknownRefundUntilItIsKnownToHaveFailed() {
        OrderId order = anOrder("UPI");
        attempt(tender(order));
        RefundPart refund = refund(order, "475.00", "first");
        gateway.willSay(Kind.UNKNOWN);
        attempt(refund.refundId());
        assertThatThrownBy(() -> refund(order, "0.01", "second")).hasMessageContaining("INR 0.00");

        clock.forward(Duration.ofMinutes(1));
        gateway.willSay(Kind.DECLINED);
        attempt(refund.refundId());

        assertThat(refund(order, "475.00", "second").status()).isEqualTo("PENDING");
        assertThat(text(
                        "select kind || ' ' || status || ' ' || owner || ' ' || subject_id from task.task where order_id = ?1",
                        order))
                .isEqualTo("REFUND_FAILED OPEN CUSTOMER_SERVICE_AGENT " + refund.refundId());
    }

    @Test
    void refundsWhatWasCancelledWhileItWasCharged() {
        gateway.willSay(Kind.UNKNOWN);
        OrderId order = anOrder("UPI");
        attempt(tender(order));
        RefundPart refund = refund(order, "120.00", "cancelled meanwhile");

        assertThat(attempt(refund.refundId())).describedAs("not captured yet").isEqualTo(new Waiting());
        clock.forward(Duration.ofMinutes(1));
        attempt(tender(order));
        assertThat(attempt(refund.refundId())).isEqualTo(new Refunded(order, "cancelled meanwhile"));
    }

    @Test
    void givesNothingBackWhenTheChargeFailsAfterAll() {
        gateway.willSay(Kind.UNKNOWN);
        OrderId order = anOrder("UPI");
        attempt(tender(order));
        refund(order, "120.00", "cancelled meanwhile");
        gateway.willSay(Kind.DECLINED);
        clock.forward(Duration.ofMinutes(1));
        attempt(tender(order));

        assertThat(statusOf(order)).isEqualTo("RELEASED");
        assertThat(gateway.moved).extracting(call -> call.on()).containsOnlyNulls();
    }

    @Test
    void findsWhatIsOverdueAndWhatWasNotTold() {
        clock.forward(Duration.ofMinutes(-10));
        OrderId forgotten = anOrder("UPI");
        OrderId untold = anOrder("UPI");
        attempt(tender(untold));

        assertThat(overdue()).contains(tender(forgotten));
        attempt(tender(forgotten));

        assertThat(List.of(overdue().orElseThrow(), overdue().orElseThrow()))
                .containsExactlyInAnyOrder(tender(forgotten), tender(untold));
        assertThat(overdue()).describedAs("not again at once").isEmpty();
    }

    private OrderId anOrder(String type) {
        return plan(new TenderRequest(type, null));
    }

    private OrderId plan(TenderRequest... requests) {
        OrderId order = new OrderId(UUID.randomUUID());
        bench.in(system, () -> bench.get(PlanTenders.class).plan(system, order, inr("475.00"), List.of(requests)));
        return order;
    }

    private PaymentProgress attempt(UUID request) {
        return bench.get(SettlePayments.class).attempt(system, request);
    }

    private RefundPart refund(OrderId order, String amount, String cause) {
        return bench.in(
                system,
                () -> bench.get(RequestRefund.class)
                        .request(system, order, inr(amount), "ORIGINAL", cause)
                        .get(0));
    }

    private Optional<UUID> overdue() {
        return bench.in(system, () -> bench.get(OverduePayments.class).next(system));
    }

    private UUID tender(OrderId order) {
        return tenders(order).get(0).id();
    }

    private List<Tender> tenders(OrderId order) {
        return bench.in(system, () -> bench.get(Tenders.class).locked(system, order));
    }

    private @Nullable String statusOf(OrderId order) {
        return text("select status from payment.refund where order_id = ?1", order);
    }

    private @Nullable String text(String sql, OrderId order) {
        return bench.in(system.org(), em -> (String)
                em.createNativeQuery(sql).setParameter(1, order.value()).getSingleResult());
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    /** Stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.now();

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
