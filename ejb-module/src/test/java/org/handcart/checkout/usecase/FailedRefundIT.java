package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cancellation.usecase.ConfirmPayout;
import org.handcart.cancellation.usecase.ReplaceFailedRefund;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.LastWord;
import org.handcart.payment.PayoutCommand;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundWay;
import org.handcart.payment.ReplaceCommand;
import org.handcart.payment.ReplaceOutcome;
import org.handcart.payment.ReplaceOutcome.Reason;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.usecase.AskAboutFailedRefund;
import org.handcart.payment.usecase.RecordGatewayReport;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.payment.usecase.ScriptedGateway;
import org.handcart.payment.usecase.StepsInTransactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund of 120.00 failed for ever (D31): it goes another way, and the claim is paid once. */
class FailedRefundIT {

    private final CheckoutBench shop = CheckoutBench.withStore().sells("MILK", "120.00", 10);
    private final Actor system = Actor.system(shop.admin.org(), "payment", "test");
    private final Actor kavya =
            new Actor(shop.admin.org(), "kavya", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");
    private final ScriptedGateway gateway = new ScriptedGateway();
    private OrderId order;

    @BeforeEach
    void aCancellationWhoseRefundIsRefused() {
        shop.bench.register(Gateways.class, gateway);
        StepsInTransactions.on(shop.bench);
        shop.bench.register(TellPaymentProgress.class, new InATransaction());
        OrderDetail placed = shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("UPI", null)));
        order = placed.row().id();
        processQueue();
        cancelOne(placed);
        gateway.willSay(Kind.DECLINED);
        processQueue();
    }

    @Test
    void keepsTheQuantitiesAndWaitsForAPerson() {
        assertThat(cancellation()).isEqualTo("PARTIALLY_COMPLETED");
        assertThat(attention()).isEqualTo("a refund failed for good: it must be tried again or paid back by hand");
        assertThat(shop.find(order).row().total()).isEqualTo(inr("240.00"));
        assertThat(refunds()).containsExactly("FAILED 120.00");
    }

    @Test
    void isAskedForAnewUnderANewKey() {
        assertThat(replace(RefundWay.ORIGINAL)).isInstanceOfSatisfying(ReplaceOutcome.Replaced.class, done -> {
            assertThat(done.failed().status()).isEqualTo("REPLACED");
            assertThat(done.refund().replaces()).isEqualTo(done.failed().id());
        });
        assertThat(refunds()).containsExactly("REPLACED 120.00", "PENDING 120.00");

        processQueue();

        assertThat(refunds()).containsExactly("REPLACED 120.00", "SUCCEEDED 120.00");
        assertThat(gateway.moved).hasSize(2).doesNotHaveDuplicates();
        assertThat(shop.find(order).refunded()).isEqualTo(inr("120.00"));
        assertThat(shop.find(order).row().paymentStatus()).isEqualTo("PARTIALLY_REFUNDED");
    }

    @Test
    void leavesTheEndOfTheCancellationAndShowsTheLaterOneInItsTimeline() {
        replace(RefundWay.ORIGINAL);
        processQueue();

        assertThat(cancellation()).isEqualTo("PARTIALLY_COMPLETED");
        assertThat(attention()).isEqualTo("null");
        assertThat(timeline())
                .endsWith(
                        "payment.failed.v1",
                        "cancellation.failed.v1",
                        "payment.refund-replaced.v1",
                        "payment.refund-processed.v1");
    }

    @Test
    void mayFailAndBeRetriedAgain() {
        replace(RefundWay.ORIGINAL);
        gateway.willSay(Kind.DECLINED);
        processQueue();
        assertThat(refunds()).containsExactly("REPLACED 120.00", "FAILED 120.00");
        assertThat(attention()).contains("failed for good");

        replace(RefundWay.ORIGINAL);
        processQueue();

        assertThat(refunds()).containsExactly("REPLACED 120.00", "REPLACED 120.00", "SUCCEEDED 120.00");
    }

    @Test
    void mayBecomeATaskThatAPersonPaysOut() {
        UUID manual =
                ((ReplaceOutcome.Replaced) replace(RefundWay.MANUAL)).refund().id();
        assertThat(refunds()).containsExactly("REPLACED 120.00", "MANUAL 120.00");

        shop.bench.in(
                kavya,
                () -> shop.bench
                        .get(ConfirmPayout.class)
                        .confirm(kavya, new PayoutCommand(manual, PayoutCommand.How.UPI, "UTR-1", Instant.now())));

        assertThat(refunds()).containsExactly("REPLACED 120.00", "SUCCEEDED 120.00");
        assertThat(attention()).isEqualTo("null");
        assertThat(gateway.moved).hasSize(1);
    }

    @Test
    void mayBecomeStoreCredit() {
        assertThat(replace(RefundWay.STORE_CREDIT)).isInstanceOf(ReplaceOutcome.Replaced.class);

        assertThat(refunds()).hasSize(2).first().isEqualTo("REPLACED 120.00");
        assertThat(gateway.moved).hasSize(1);
    }

    @Test
    void isNotPaidAgainWhenItWasPaidAfterAll() {
        gateway.willSay(Kind.SUCCEEDED);

        assertThat(replace(RefundWay.MANUAL)).isInstanceOf(ReplaceOutcome.PaidAfterAll.class);

        assertThat(refunds()).containsExactly("SUCCEEDED 120.00");
        assertThat(shop.find(order).refunded()).isEqualTo(inr("120.00"));
    }

    @Test
    void staysAsItIsWhileTheGatewayCannotSay() {
        for (Kind silence : List.of(Kind.UNKNOWN, Kind.PENDING, Kind.NOT_SENT)) {
            gateway.willSay(silence);
            assertThat(replace(RefundWay.STORE_CREDIT))
                    .isInstanceOfSatisfying(
                            ReplaceOutcome.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.GATEWAY_SILENT));
        }
        assertThat(refunds()).containsExactly("FAILED 120.00");
    }

    @Test
    void isReplacedOnce() {
        replace(RefundWay.MANUAL);

        assertThat(replace(RefundWay.ORIGINAL))
                .isInstanceOfSatisfying(
                        ReplaceOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FAILED));
        assertThat(refunds()).containsExactly("REPLACED 120.00", "MANUAL 120.00");
    }

    @Test
    void isCappedByWhatOtherRefundsLeft() {
        shop.bench.in(
                system,
                () -> shop.bench
                        .get(RequestRefund.class)
                        .request(system, order, inr("300.00"), "ORIGINAL", "something else"));

        assertThatThrownBy(() -> replace(RefundWay.MANUAL))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("60.00")));
    }

    @Test
    void stopsWhatTookItsPlaceWhenTheGatewaySaysLaterThatItWasPaid() {
        UUID failed = failed();
        replace(RefundWay.MANUAL);

        paidAfterAll(failed);

        assertThat(refunds()).containsExactly("SUCCEEDED 120.00", "LET_GO 120.00");
        assertThat(shop.find(order).refunded()).isEqualTo(inr("120.00"));
    }

    @Test
    void callsAPersonWhenBothMayHaveBeenPaid() {
        UUID failed = failed();
        replace(RefundWay.ORIGINAL);
        processQueue();

        paidAfterAll(failed);

        assertThat(refunds()).containsExactly("REPLACED 120.00", "SUCCEEDED 120.00");
        assertThat(strings("select needs_attention from payment.refund order by id"))
                .allSatisfy(why -> assertThat(why).contains("the customer may have both"));
    }

    @Test
    void isNotThereForSomebodyOfAnotherStore() {
        Actor elsewhere = new Actor(shop.admin.org(), "ravi", Set.of(Role.SUPERVISOR), Set.of("QC-999"), "test");

        assertThat(replace(elsewhere, RefundWay.MANUAL))
                .isInstanceOfSatisfying(
                        ReplaceOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_REFUND));
        assertThat(gateway.moved).hasSize(1);
    }

    private ReplaceOutcome replace(RefundWay way) {
        return replace(kavya, way);
    }

    private ReplaceOutcome replace(Actor actor, RefundWay way) {
        UUID refund = strings("select cast(id as text) from payment.refund order by status <> 'FAILED', id").stream()
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
        LastWord last = shop.bench.get(AskAboutFailedRefund.class).ask(actor, refund);
        ReplaceCommand command = new ReplaceCommand(refund, way, "the card was closed");
        return shop.bench.in(
                actor, () -> shop.bench.get(ReplaceFailedRefund.class).replace(actor, command, last));
    }

    private UUID failed() {
        return UUID.fromString(strings("select cast(id as text) from payment.refund where status = 'FAILED'")
                .get(0));
    }

    private void paidAfterAll(UUID refund) {
        GatewayReport report = new GatewayReport(
                "simulator",
                "evt-1",
                GatewayReport.Action.REFUND,
                refund,
                "re_1",
                true,
                null,
                null,
                "late",
                Instant.now());
        shop.bench.in(system, () -> shop.bench.get(RecordGatewayReport.class).record(system, report));
    }

    private List<String> refunds() {
        return strings("select status || ' ' || round(amount_minor / 100.0, 2) from payment.refund order by id");
    }

    private List<String> timeline() {
        return strings(
                "select type from shared.event where type like 'cancellation.%' or type like 'payment.%' order by seq");
    }

    private String cancellation() {
        return strings("select status from cancellation.cancellation").get(0);
    }

    private String attention() {
        return strings("select coalesce(needs_attention, 'null') from cancellation.cancellation")
                .get(0);
    }

    private List<String> strings(String sql) {
        return shop.bench.in(system.org(), em -> {
            List<?> rows = em.createNativeQuery(sql).getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    private void cancelOne(OrderDetail placed) {
        LineQuantity one = new LineQuantity(placed.lines().get(0).id(), Quantity.of(1));
        shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(CancelPartially.class)
                        .cancel(
                                shop.admin,
                                new CancelCommand(
                                        order,
                                        List.of(one),
                                        ReasonCodes.CUSTOMER_REQUEST,
                                        null,
                                        RefundMethod.ORIGINAL,
                                        false,
                                        false,
                                        false)));
    }

    private void processQueue() {
        strings("""
                        select cast(payload as json) ->> 'requestId' from shared.outbox
                        where address = 'handcart.payment.requests' order by position""").forEach(id -> shop.bench.get(ProcessPaymentRequest.class).process(system, UUID.fromString(id)));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    /** Telling runs in a transaction of its own, as the container would have it. */
    private final class InATransaction extends TellPaymentProgress {

        private final TellPaymentProgress real = shop.bench.get(TellPaymentProgress.class);

        @Override
        public void tell(Actor actor, UUID requestId, org.handcart.payment.PaymentProgress progress) {
            shop.bench.run(actor, () -> real.tell(actor, requestId, progress));
        }
    }
}
