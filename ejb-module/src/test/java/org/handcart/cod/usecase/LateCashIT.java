package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cod.usecase.CashBench.RAVI;
import static org.handcart.cod.usecase.CashBench.done;
import static org.handcart.cod.usecase.CashBench.inr;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.handcart.cod.CashCount;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftCount;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Account;
import org.handcart.order.OrderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F51: a rider was offline, and tells late, twice, out of order and with a wrong clock. No cash is ever lost. */
class LateCashIT {

    private static final Instant WRONG_CLOCK = Instant.parse("1999-12-31T23:59:59Z");

    private final CashBench cash = new CashBench();

    @BeforeEach
    void aDrawerWithMoney() {
        cash.drawerHas("5000.00");
    }

    @Test
    void correctsACountThatWaitsAndClosesTheShiftItself() {
        RiderShift shift = cash.open(RAVI, "500.00");
        OrderId first = cash.order(RAVI, "275.00");
        OrderId second = cash.order(RAVI, "120.00");
        CashCount count =
                done(cash.close(shift.id(), "895.00", "he was offline")).count();
        assertThat(count.variance()).isEqualTo(inr("395.00"));

        // the later one is told first, by a clock that stands in another century
        tell(second, "120.00");
        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.COUNTED);
        assertThat(countOf(count).variance()).isEqualTo(inr("275.00"));
        tell(first, "275.00");

        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.CLOSED);
        assertThat(countOf(count).status()).isEqualTo(CashCount.Status.SETTLED);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.balance(Account.VARIANCE, RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.drawer()).isEqualTo(inr("5395.00"));
        assertThat(cash.collect(RAVI, first, "275.00", "CASH", Instant.now()))
                .as("told twice")
                .isInstanceOf(CollectOutcome.Refused.class);
        assertThat(cash.drawer()).isEqualTo(inr("5395.00"));
    }

    @Test
    void leavesACountAloneWhenTheGoodsWentOutAfterIt() {
        RiderShift shift = cash.open(RAVI, "500.00");
        CashCount count = done(cash.close(shift.id(), "480.00", "short")).count();
        cash.clock.forward(Duration.ofHours(1));

        tell(cash.order(RAVI, "275.00"), "275.00");

        assertThat(countOf(count).variance()).isEqualTo(inr("-20.00"));
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("295.00"));
        done(cash.approve(cash.manager, count.id(), "-20.00"));
        assertThat(cash.open(RAVI, "0.00").carried()).isEqualTo(inr("275.00"));
    }

    @Test
    void takesBackASurplusThatWasApproved() {
        RiderShift shift = cash.open(RAVI, "500.00");
        OrderId told = cash.order(RAVI, "275.00");
        CashCount count = done(cash.close(shift.id(), "775.00", "too much")).count();
        done(cash.approve(cash.manager, count.id(), "275.00"));
        assertThat(cash.balance(Account.VARIANCE, RAVI)).isEqualTo(inr("-275.00"));

        cash.clock.forward(Duration.ofHours(2));
        tell(told, "275.00");

        assertThat(cash.balance(Account.VARIANCE, RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.CLOSED);
    }

    @Test
    void keepsCashThatCameAfterTheShiftAndCarriesItIntoTheNext() {
        RiderShift first = cash.open(RAVI, "500.00");
        OrderId late = cash.order(RAVI, "275.00");
        done(cash.close(first.id(), "500.00", null));
        tell(late, "275.00");
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("275.00"));

        RiderShift second = cash.open(RAVI, "100.00");

        assertThat(second.carried()).isEqualTo(inr("275.00"));
        assertThat(second.expected()).isEqualTo(inr("375.00"));
        assertThat(done(cash.close(second.id(), "375.00", null)).shift().status())
                .isEqualTo(ShiftStatus.CLOSED);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
    }

    @Test
    void losesNothingWhenCollectionsArriveWhileTheBagIsCounted() throws Exception {
        for (int round = 0; round < 5; round++) {
            RiderShift shift = cash.open("rider-" + round, "100.00");
            List<OrderId> orders = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                orders.add(cash.order("rider-" + round, "50.00"));
            }
            String rider = "rider-" + round;
            ExecutorService both = Executors.newFixedThreadPool(4);
            List<Future<?>> running = new ArrayList<>();
            for (OrderId order : orders) {
                running.add(both.submit(() -> cash.collect(rider, order, "50.00", "CASH", WRONG_CLOCK)));
            }
            Future<ShiftCount> counted =
                    both.submit(() -> done(cash.close(shift.id(), "400.00", "counted while he uploads")));
            for (Future<?> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
            counted.get(30, TimeUnit.SECONDS);
            both.shutdown();

            assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.CLOSED);
            assertThat(cash.inHand(rider)).isEqualTo(inr("0.00"));
            assertThat(cash.balance(Account.VARIANCE, rider)).isEqualTo(inr("0.00"));
        }
        assertThat(cash.drawer()).isEqualTo(inr("6500.00"));
    }

    @Test
    void countsTwoAtOnceAsOne() throws Exception {
        RiderShift shift = cash.open(RAVI, "500.00");
        ExecutorService both = Executors.newFixedThreadPool(2);
        Future<ShiftCount> one = both.submit(() -> done(cash.close(shift.id(), "500.00", null)));
        Future<ShiftCount> two = both.submit(() -> done(cash.close(shift.id(), "500.00", null)));

        assertThat(one.get(30, TimeUnit.SECONDS).count().id())
                .isEqualTo(two.get(30, TimeUnit.SECONDS).count().id());
        both.shutdown();
        assertThat(cash.drawer()).isEqualTo(inr("5000.00"));
    }

    private void tell(OrderId order, String amount) {
        assertThat(cash.collect(RAVI, order, amount, "CASH", WRONG_CLOCK)).isInstanceOf(CollectOutcome.Collected.class);
    }

    private CashCount countOf(CashCount count) {
        return cash.bench
                .in(cash.region, () -> cash.bench.get(StoreCashQueries.class).count(cash.region, count.id()))
                .orElseThrow();
    }
}
