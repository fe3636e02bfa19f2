package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.handcart.order.OrderId;
import org.handcart.payment.PlannedTenders;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TendersRefused;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D10 and D11 on a real database. */
class PaymentsIT {

    private final Bench bench = new Bench();
    private Actor system;

    @BeforeEach
    void anOrganisation() {
        system = Actor.system(bench.newOrganisation(), "test", "test");
        PaymentSettings settings = new PaymentSettings();
        settings.gatewayUrl = Optional.of("http://gateway");
        bench.register(PaymentSettings.class, settings);
    }

    @Test
    void letsTheTenderWithoutAnAmountTakeTheRest() {
        OrderId order = anOrder();

        PlannedTenders planned = plan(order, "475.00", tender("COD", null), tender("WALLET", "150.00"));

        assertThat(planned).isEqualTo(new PlannedTenders(inr("150.00"), inr("325.00"), true));
        assertThat(messages(order)).containsExactly("payment.charge.v1");
    }

    @Test
    void asksNoGatewayForCash() {
        OrderId order = anOrder();

        assertThat(plan(order, "475.00", tender("COD", null)).needsGateway()).isFalse();
        assertThat(messages(order)).isEmpty();
    }

    @Test
    void refusesCardsWithoutAGateway() {
        bench.register(PaymentSettings.class, new PaymentSettings());

        assertThatThrownBy(() -> plan(anOrder(), "475.00", tender("CARD", null)))
                .isInstanceOf(TendersRefused.class)
                .hasMessageContaining("no payment gateway is configured");
    }

    @Test
    void neverRefundsMoreThanWasCaptured() {
        OrderId order = captured("270.00", tender("CARD", null));
        refund(order, "100.00", "first");
        refund(order, "90.00", "second");

        assertThatThrownBy(() -> refund(order, "90.00", "third"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("80.00")));
        assertThat(refund(order, "80.00", "fourth")).hasSize(1);
    }

    @Test
    void letsExactlyOneOfTwoConcurrentRefundsWin() throws Exception {
        OrderId order = captured("270.00", tender("CARD", null));
        refund(order, "190.00", "before");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<@Nullable Throwable> left = racing(together, order, "left");
            Callable<@Nullable Throwable> right = racing(together, order, "right");
            List<Future<@Nullable Throwable>> both = List.of(pool.submit(left), pool.submit(right));

            @Nullable Throwable one = both.get(0).get();
            @Nullable Throwable other = both.get(1).get();

            assertThat(one == null).isNotEqualTo(other == null);
            assertThat(one == null ? other : one).isInstanceOf(RefundExceedsCaptured.class);
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<@Nullable Throwable> racing(CyclicBarrier together, OrderId order, String cause) {
        return () -> {
            together.await();
            return catchThrowable(() -> refund(order, "80.00", cause));
        };
    }

    @Test
    void givesBackLastWhatWasConsumedFirst() {
        OrderId order = captured("475.00", tender("WALLET", "100.00"), tender("CARD", null));

        assertThat(shares(refund(order, "120.00", "one"))).containsExactly(Tuple.tuple("CARD", inr("120.00")));

        OrderId another = captured("475.00", tender("WALLET", "100.00"), tender("CARD", null));
        assertThat(shares(refund(another, "400.00", "two")))
                .containsExactly(Tuple.tuple("CARD", inr("375.00")), Tuple.tuple("WALLET", inr("25.00")));
    }

    @Test
    void refundsOnceForEachCause() {
        OrderId order = captured("270.00", tender("CARD", null));

        List<RefundPart> first = refund(order, "100.00", "same");
        List<RefundPart> again = refund(order, "100.00", "same");

        assertThat(again).isEqualTo(first);
        assertThat(messages(order)).containsExactly("payment.charge.v1", "payment.refund.v1");
    }

    @Test
    void chargesLessInsteadOfRefundingWhatWasNotCharged() {
        OrderId order = anOrder();
        plan(order, "500.00", tender("CARD", null));

        assertThat(refund(order, "120.00", "before the charge"))
                .extracting(RefundPart::status)
                .containsExactly("RELEASED");
        assertThat(tenders(order)).extracting(Tender::amount).containsExactly(inr("380.00"));
    }

    @Test
    void leavesStoreCreditAndCashFromTheDoorToAPerson() {
        OrderId credit = captured("270.00", tender("CARD", null));
        OrderId door = anOrder();
        plan(door, "270.00", tender("COD", null));
        bench.run(system, () -> bench.get(CaptureAtDoor.class).capture(system, door, inr("270.00")));

        assertThat(status(refund(credit, "100.00", "STORE_CREDIT", "x"))).isEqualTo("MANUAL");
        assertThat(status(refund(door, "100.00", "ORIGINAL", "x"))).isEqualTo("MANUAL");
    }

    @Test
    void refundsNothingThatIsNotCollectedYet() {
        OrderId door = anOrder();
        plan(door, "270.00", tender("COD", null));

        assertThatThrownBy(() -> refund(door, "1.00", "x")).isInstanceOf(RefundExceedsCaptured.class);
    }

    private OrderId captured(String total, TenderRequest... requests) {
        OrderId order = anOrder();
        plan(order, total, requests);
        bench.run(
                system,
                () -> bench.get(Tenders.class)
                        .locked(system, order)
                        .forEach(tender -> tender.charged("ch", java.time.Instant.now())));
        return order;
    }

    private PlannedTenders plan(OrderId order, String total, TenderRequest... requests) {
        return bench.in(system, () -> bench.get(PlanTenders.class).plan(system, order, inr(total), List.of(requests)));
    }

    private List<RefundPart> refund(OrderId order, String amount, String cause) {
        return refund(order, amount, "original", cause);
    }

    private List<RefundPart> refund(OrderId order, String amount, String method, String cause) {
        return bench.in(
                system, () -> bench.get(RequestRefund.class).request(system, order, inr(amount), method, cause));
    }

    private List<Tender> tenders(OrderId order) {
        return bench.in(system, () -> bench.get(Tenders.class).locked(system, order));
    }

    private List<String> messages(OrderId order) {
        return bench.in(system.org(), em -> {
            @SuppressWarnings("unchecked")
            List<String> types = em.createNativeQuery(
                            "select type from shared.outbox where group_id = ?1 order by position")
                    .setParameter(1, order.toString())
                    .getResultList();
            return types;
        });
    }

    private static List<Tuple> shares(List<RefundPart> parts) {
        return parts.stream()
                .map(part -> Tuple.tuple(part.tender(), part.amount()))
                .toList();
    }

    private static String status(List<RefundPart> parts) {
        return parts.get(0).status();
    }

    private static OrderId anOrder() {
        return new OrderId(UUID.randomUUID());
    }

    private static TenderRequest tender(String type, @Nullable String amount) {
        return new TenderRequest(type, amount == null ? null : inr(amount));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
