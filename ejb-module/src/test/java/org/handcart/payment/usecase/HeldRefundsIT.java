package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentProgress.Charged;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for a person's approval counts as refunded (D10, D23), on a real database. */
class HeldRefundsIT {

    private final PaymentBench shop = new PaymentBench();
    private final Actor kavya = new Actor(shop.system.org(), "kavya", Set.of(Role.SUPERVISOR), Set.of(), "test");

    @Test
    void countsAgainstWhatWasCaptured() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        RefundPart succeeded = request(order, "100.00", "cancellation:1");
        shop.attempt(succeeded.refundId());

        assertThat(hold(order, "90.00", "approval:1"))
                .extracting(RefundPart::status)
                .containsExactly("HELD");

        assertThatThrownBy(() -> request(order, "90.00", "cancellation:2"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("80.00")));
        assertThatThrownBy(() -> hold(order, "80.01", "approval:2")).isInstanceOf(RefundExceedsCaptured.class);
    }

    /** D10's own numbers. */
    @Test
    void countsPendingRefundsUntilTheyFail() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        shop.attempt(request(order, "100.00", "first").refundId());
        RefundPart pending = request(order, "90.00", "second");

        assertThatThrownBy(() -> request(order, "90.00", "third"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("80.00")));
        shop.gateway.willSay(Kind.DECLINED);
        shop.attempt(pending.refundId());
        assertThatThrownBy(() -> request(order, "170.01", "third"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("170.00")));
    }

    @Test
    void nothingIsPromisedByHandWhileNobodyKnowsWhatWasTaken() {
        for (String method : List.of("STORE_CREDIT", "MANUAL")) {
            OrderId order = shop.plan("500.00", new TenderRequest("CARD", null));
            shop.gateway.willSay(Kind.UNKNOWN);
            shop.attempt(shop.tender(order).id());

            assertThat(shop.refund(order, "120.00", method, "cancellation:1"))
                    .extracting(RefundPart::status)
                    .containsExactly("PENDING");
            shop.later(Duration.ofHours(1));
            shop.attempt(shop.tender(order).id());

            assertThat(status(order)).containsExactly("RELEASED");
            assertThat(shop.tender(order).amount()).isEqualTo(inr("380.00"));
        }
    }

    @Test
    void countsNoMoreWhenItIsLetGo() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        hold(order, "190.00", "approval:1");

        assertThat(letGo(order, "approval:1")).extracting(RefundPart::status).containsExactly("LET_GO");
        assertThat(letGo(order, "approval:1")).hasSize(1);

        assertThat(request(order, "270.00", "cancellation:1").status()).isEqualTo("PENDING");
    }

    @Test
    void isTakenForTheRealRefundInOneTransaction() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        hold(order, "270.00", "approval:1");

        List<RefundPart> real = shop.bench.in(kavya, () -> {
            RequestRefund refunds = shop.bench.get(RequestRefund.class);
            refunds.letGo(kavya, order, "approval:1");
            return refunds.request(kavya, order, inr("270.00"), "ORIGINAL", "cancellation:1");
        });

        assertThat(real).extracting(RefundPart::amount).containsExactly(inr("270.00"));
    }

    @Test
    void reachesNoGateway() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        RefundPart held = hold(order, "90.00", "approval:1").get(0);

        shop.attempt(held.refundId());
        shop.later(Duration.ofDays(1));
        shop.work(order);

        assertThat(shop.gateway.moved).hasSize(1);
        assertThat(status(order)).containsExactly("HELD");
    }

    @Test
    void isOneForEachCauseWhateverItsAmount() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));

        assertThat(hold(order, "90.00", "approval:1")).isEqualTo(hold(order, "10.00", "approval:1"));
    }

    @Test
    void isSpreadLikeARefund() {
        OrderId order =
                shop.paid("475.00", new TenderRequest("WALLET", inr("100.00")), new TenderRequest("CARD", null));

        assertThat(hold(order, "400.00", "approval:1"))
                .extracting(RefundPart::tender, RefundPart::amount)
                .containsExactly(Tuple.tuple("CARD", inr("375.00")), Tuple.tuple("WALLET", inr("25.00")));
    }

    @Test
    void countsOnWhatIsOnlySetAside() {
        OrderId order = shop.authorised("270.00");
        hold(order, "200.00", "approval:1");

        assertThatThrownBy(() -> request(order, "70.01", "cancellation:1")).isInstanceOf(RefundExceedsCaptured.class);
        assertThat(request(order, "70.00", "cancellation:1").status()).isEqualTo("RELEASED");
        assertThat(shop.tender(order).amount()).isEqualTo(inr("200.00"));
    }

    @Test
    void countsOnWhatIsNotEvenAskedFor() {
        OrderId order = shop.plan("270.00", new TenderRequest("CARD", null));
        hold(order, "200.00", "approval:1");

        assertThatThrownBy(() -> hold(order, "70.01", "approval:2")).isInstanceOf(RefundExceedsCaptured.class);
        assertThat(request(order, "70.00", "cancellation:1").status()).isEqualTo("RELEASED");
    }

    @Test
    void isLetGoWhenNothingWasTakenAfterAll() {
        OrderId order = shop.plan("270.00", new TenderRequest("UPI", null));
        hold(order, "200.00", "approval:1");
        shop.gateway.willSay(Kind.DECLINED);

        assertThat(shop.attempt(shop.tender(order).id())).isEqualTo(new Charged(order, false, false));
        assertThat(status(order)).containsExactly("LET_GO");
    }

    @Test
    void givesWayToGoodsThatHaveLeftAlready() {
        OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
        hold(order, "60.00", "approval:1");
        hold(order, "90.00", "approval:2");

        shop.refund(order, "200.00", "short:1");

        assertThat(status(order)).containsExactly("HELD", "LET_GO", "PENDING");
    }

    @Test
    void paysBackWhatWaitedBehindIt() {
        OrderId order = shop.plan("270.00", new TenderRequest("UPI", null));
        shop.gateway.willSay(Kind.UNKNOWN);
        shop.attempt(shop.tender(order).id());
        RefundPart waits = request(order, "100.00", "cancellation:1");
        hold(order, "170.00", "approval:1");
        shop.later(Duration.ofHours(1));
        shop.attempt(shop.tender(order).id());

        letGo(order, "approval:1");
        shop.attempt(waits.refundId());

        assertThat(status(order)).containsExactly("SUCCEEDED", "LET_GO");
    }

    @Test
    void letsExactlyOneOfAHoldAndARefundHaveTheRest() throws Exception {
        for (int round = 0; round < 5; round++) {
            OrderId order = shop.paid("270.00", new TenderRequest("UPI", null));
            request(order, "190.00", "before");
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Future<@Nullable Throwable> one =
                        pool.submit(racing(together, () -> hold(order, "80.00", "approval:1")));
                Future<@Nullable Throwable> other =
                        pool.submit(racing(together, () -> request(order, "80.00", "cancellation:1")));

                @Nullable Throwable first = one.get();
                @Nullable Throwable second = other.get();

                assertThat(first == null).isNotEqualTo(second == null);
                assertThat(first == null ? second : first).isInstanceOf(RefundExceedsCaptured.class);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static Callable<@Nullable Throwable> racing(CyclicBarrier together, Callable<?> deed) {
        return () -> {
            together.await();
            return catchThrowable(deed::call);
        };
    }

    private RefundPart request(OrderId order, String amount, String cause) {
        return shop.bench
                .in(
                        kavya,
                        () -> shop.bench.get(RequestRefund.class).request(kavya, order, inr(amount), "original", cause))
                .get(0);
    }

    private List<RefundPart> hold(OrderId order, String amount, String cause) {
        return shop.bench.in(
                kavya, () -> shop.bench.get(RequestRefund.class).hold(kavya, order, inr(amount), "original", cause));
    }

    private List<RefundPart> letGo(OrderId order, String cause) {
        return shop.bench.in(kavya, () -> shop.bench.get(RequestRefund.class).letGo(kavya, order, cause));
    }

    private List<String> status(OrderId order) {
        return shop.strings("select status from payment.refund where order_id = ?1 order by id", order.value());
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
