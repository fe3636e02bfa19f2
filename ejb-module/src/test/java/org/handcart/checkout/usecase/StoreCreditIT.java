package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.OrderDetail;
import org.handcart.payment.CreditRefused;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.StoreCredit;
import org.handcart.payment.StoreCreditEntry.Kind;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TendersRefused;
import org.handcart.payment.domain.RefundSpread;
import org.handcart.payment.usecase.GrantStoreCredit;
import org.handcart.payment.usecase.PaymentSettings;
import org.handcart.payment.usecase.PaymentSteps;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.payment.usecase.StoreCreditQueries;
import org.handcart.shared.Money;
import org.handcart.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Store credit: given, used, given back, never below zero, never twice (D11). */
class StoreCreditIT {

    private static final String KAVYA = "c-17";

    private final CheckoutBench shop = CheckoutBench.withStore().sells("MILK", "475.00", 1000);
    private final MovableClock clock = new MovableClock(Instant.now());

    @Test
    void isTheSumOfItsEntries() {
        grant("100.00");
        grant("50.00");
        paidWithCredit("30.00");

        assertThat(credit().balance()).isEqualTo(inr("120.00"));
        assertThat(credit().entries())
                .extracting(entry -> entry.kind(), entry -> entry.amount())
                .containsExactly(
                        Tuple.tuple(Kind.REDEEM, inr("-30.00")),
                        Tuple.tuple(Kind.GRANT, inr("50.00")),
                        Tuple.tuple(Kind.GRANT, inr("100.00")));
    }

    @Test
    void paysAWholeOrderAtOnce() {
        grant("475.00");

        OrderDetail order = shop.placed(Basket.of("MILK", 1).paidBy(new TenderRequest("STORE_CREDIT", null)));

        assertThat(order.row().paymentStatus()).isEqualTo("PAID");
        assertThat(order.paid()).isEqualTo(inr("475.00"));
        assertThat(credit().balance()).isEqualTo(inr("0.00"));
    }

    @Test
    void refusesMoreThanThereIsAndPlacesNothing() {
        grant("100.00");

        assertThatThrownBy(() -> paidWithCredit("100.01"))
                .isInstanceOf(TendersRefused.class)
                .hasMessageContaining("the customer has INR 100.00 of store credit");
        assertThat(shop.rows("ordering.orders")).isZero();
        assertThat(credit().balance()).isEqualTo(inr("100.00"));
    }

    @Test
    void letsExactlyOneOfTwoOrdersHaveTheLastOfIt() throws Exception {
        grant("80.00");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<@Nullable Throwable> placing = () -> {
                together.await();
                return catchThrowable(() -> paidWithCredit("80.00"));
            };
            List<Future<@Nullable Throwable>> both = List.of(pool.submit(placing), pool.submit(placing));
            @Nullable Throwable one = both.get(0).get();
            @Nullable Throwable other = both.get(1).get();

            assertThat(one == null).isNotEqualTo(other == null);
            assertThat(one == null ? other : one).isInstanceOf(TendersRefused.class);
            assertThat(credit().balance()).isEqualTo(inr("0.00"));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givesBackLastWhatWasUsedFirst() {
        grant("200.00");

        OrderDetail order = paidWithCredit("100.00");
        assertThat(shares(refund(order, "120.00", "ORIGINAL", "one"))).containsExactly(Tuple.tuple("UPI", "120.00"));

        OrderDetail another = paidWithCredit("100.00");
        assertThat(shares(refund(another, "400.00", "ORIGINAL", "two")))
                .containsExactly(Tuple.tuple("UPI", "375.00"), Tuple.tuple("STORE_CREDIT", "25.00"));
        assertThat(credit().balance()).isEqualTo(inr("25.00"));
    }

    @Test
    void givesBackInProportionWhereThatIsTheRule() {
        shop.bench.register(PaymentSettings.class, new PaymentSettings() {
            @Override
            public boolean hasGateway() {
                return true;
            }

            @Override
            public RefundSpread spread() {
                return RefundSpread.PROPORTIONAL;
            }
        });
        grant("100.00");
        OrderDetail order = paidWithCredit("100.00");

        assertThat(shares(refund(order, "120.00", "ORIGINAL", "one")))
                .containsExactly(Tuple.tuple("UPI", "94.74"), Tuple.tuple("STORE_CREDIT", "25.26"));
        assertThat(credit().balance()).isEqualTo(inr("25.26"));
    }

    @Test
    void takesThePlaceOfTheClaimOnTheCard() {
        grant("100.00");
        OrderDetail order = paidWithCredit("100.00");

        assertThat(refund(order, "375.00", "STORE_CREDIT", "as credit"))
                .extracting(RefundPart::status)
                .containsExactly("SUCCEEDED");

        assertThat(credit().balance()).isEqualTo(inr("375.00"));
        assertThatThrownBy(() -> refund(order, "100.01", "ORIGINAL", "the same units again"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("100.00")));
    }

    @Test
    void isGivenOnceForEachCause() {
        grant("100.00");
        OrderDetail order = paidWithCredit("100.00");

        refund(order, "50.00", "STORE_CREDIT", "same");
        refund(order, "50.00", "STORE_CREDIT", "same");

        assertThat(credit().balance()).isEqualTo(inr("50.00"));
    }

    @Test
    void cannotBeUsedOnceItHasExpired() {
        shop.bench.register(Clock.class, clock);
        shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(GrantStoreCredit.class)
                        .grant(
                                shop.admin,
                                KAVYA,
                                inr("100.00"),
                                "sorry",
                                clock.instant().plusSeconds(60)));
        grant("20.00");
        clock.forward(Duration.ofMinutes(2));

        assertThat(credit().balance()).isEqualTo(inr("20.00"));
        assertThatThrownBy(() -> paidWithCredit("20.01")).isInstanceOf(TendersRefused.class);
        paidWithCredit("20.00");
        assertThat(credit().entries())
                .extracting(entry -> entry.kind())
                .containsExactly(Kind.REDEEM, Kind.EXPIRE, Kind.GRANT, Kind.GRANT);
        assertThat(credit().balance()).isEqualTo(inr("0.00"));
    }

    @Test
    void isGivenForAReasonOnly() {
        assertThatThrownBy(() -> shop.bench.in(
                        shop.admin,
                        () -> shop.bench.get(GrantStoreCredit.class).grant(shop.admin, KAVYA, inr("1.00"), " ", null)))
                .isInstanceOf(CreditRefused.class);
        assertThatThrownBy(() -> grant("0.00")).isInstanceOf(CreditRefused.class);
    }

    private void grant(String amount) {
        shop.bench.in(
                shop.admin,
                () -> shop.bench.get(GrantStoreCredit.class).grant(shop.admin, KAVYA, inr(amount), "sorry", null));
    }

    private StoreCredit credit() {
        return shop.bench
                .in(shop.admin, () -> shop.bench.get(StoreCreditQueries.class).of(shop.admin, KAVYA))
                .get(0);
    }

    /** 475, so much by store credit and the rest by UPI, all of it paid. */
    private OrderDetail paidWithCredit(String amount) {
        OrderDetail order = shop.placed(Basket.of("MILK", 1)
                .paidBy(new TenderRequest("STORE_CREDIT", inr(amount)), new TenderRequest("UPI", null)));
        PaymentSteps.chargeAll(shop.bench, shop.admin.org(), order.row().id());
        return order;
    }

    private List<RefundPart> refund(OrderDetail order, String amount, String method, String cause) {
        return shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(RequestRefund.class)
                        .request(shop.admin, order.row().id(), inr(amount), method, cause));
    }

    private static List<Tuple> shares(List<RefundPart> parts) {
        List<Tuple> shares = new ArrayList<>();
        parts.forEach(part -> shares.add(Tuple.tuple(part.tender(), text(part.amount()))));
        return shares;
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    @Test
    void namesNobodyElsesCredit() {
        grant("10.00");

        assertThat(shop.bench.in(
                        shop.admin,
                        () -> shop.bench
                                .get(StoreCreditQueries.class)
                                .of(shop.admin, UUID.randomUUID().toString())))
                .isEmpty();
    }
}
