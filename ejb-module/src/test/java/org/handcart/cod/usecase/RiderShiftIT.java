package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.cod.usecase.CashBench.RAVI;
import static org.handcart.cod.usecase.CashBench.STORE;
import static org.handcart.cod.usecase.CashBench.counted;
import static org.handcart.cod.usecase.CashBench.done;
import static org.handcart.cod.usecase.CashBench.inr;
import static org.handcart.cod.usecase.CashBench.reason;

import java.util.List;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.CashVerdict;
import org.handcart.cod.CountCommand;
import org.handcart.cod.CountedCash;
import org.handcart.cod.Denomination;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftCount;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Account;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D9 from the float to the closed shift, on a real database. */
class RiderShiftIT {

    private final CashBench cash = new CashBench();

    @BeforeEach
    void aDrawerWithMoney() {
        cash.drawerHas("5000.00");
    }

    @Test
    void keepsTheNumbersOfARidersDay() {
        RiderShift shift = theDayOfTheRule();

        assertThat(cash.inHand(RAVI)).isEqualTo(inr("1875.00"));
        assertThat(shift.inHand()).isEqualTo(inr("1875.00"));
        assertThat(shift.expected()).isEqualTo(inr("1895.00"));
        assertThat(shift.owed()).isEqualTo(inr("20.00"));
        assertThat(cash.balance(Account.UPI_CLEARING, STORE)).isEqualTo(inr("640.00"));
        assertThat(cash.drawer()).isEqualTo(inr("4500.00"));
    }

    @Test
    void offersNoCashOrderAboveTheLimitButAPrepaidOne() {
        limit("2000.00", null, false);
        theDayOfTheRule();

        CashVerdict cashOrder = mayTake("300.00");
        assertThat(cashOrder.allowed()).isFalse();
        assertThat(cashOrder.explanation())
                .isEqualTo("The rider would carry INR 2175.00, more than the limit of INR 2000.00.");
        assertThat(mayTake("0.00").allowed()).isTrue();
        assertThat(mayTake("125.00").allowed()).as("the limit itself").isTrue();
        assertThat(mayTake("125.01").allowed()).isFalse();
    }

    @Test
    void closesAtOnceWhenNothingIsMissing() {
        RiderShift shift = cash.open(RAVI, "500.00");
        cash.collect(RAVI, "275.00");

        ShiftCount closed = done(cash.close(shift.id(), "775.00", null));

        assertThat(closed.shift().status()).isEqualTo(ShiftStatus.CLOSED);
        assertThat(closed.count().status()).isEqualTo(CashCount.Status.EVEN);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.drawer()).isEqualTo(inr("5275.00"));
    }

    @Test
    void needsAReasonAPhotoAndASecondPersonWhenMoneyIsMissing() {
        RiderShift shift = theDayOfTheRule();

        assertThat(reason(cash.close(shift.id(), "1875.00", null))).isEqualTo(Reason.REASON_NEEDED);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("1875.00"));
        CashCount count =
                done(cash.close(shift.id(), "1875.00", "customer was short")).count();

        assertThat(count.variance()).isEqualTo(inr("-20.00"));
        assertThat(count.expected()).isEqualTo(inr("1895.00"));
        assertThat(cash.drawer()).isEqualTo(inr("6375.00"));
        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.COUNTED);

        CashCount approved = done(cash.approve(cash.manager, count.id(), "-20.00"));
        assertThat(approved.decidedBy()).isEqualTo("asha");
        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.CLOSED);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
        assertThat(cash.balance(Account.VARIANCE, RAVI)).isEqualTo(inr("20.00"));
    }

    @Test
    void letsNeitherTheCounterNorTheRiderApprove() {
        RiderShift shift = theDayOfTheRule();
        Actor counts = cash.person("asha", Role.STORE_MANAGER);
        UUID count = done(cash.bench.in(
                        counts,
                        () -> cash.bench
                                .get(CloseShift.class)
                                .close(counts, shift.id(), new CountCommand(counted("1875.00"), "short", "photo"))))
                .count()
                .id();

        assertThat(reason(cash.approve(cash.manager, count, null))).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(reason(cash.approve(cash.person(RAVI, Role.STORE_MANAGER, STORE), count, null)))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(reason(cash.approve(cash.person("far", Role.STORE_MANAGER, "QC-002"), count, null)))
                .isEqualTo(Reason.UNKNOWN_COUNT);
        assertThat(reason(cash.approve(cash.region, count, "-19.00"))).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(done(cash.approve(cash.region, count, "-20.00")).status()).isEqualTo(CashCount.Status.APPROVED);
        assertThat(done(cash.approve(cash.region, count, "-20.00")).status())
                .as("again by the same person")
                .isEqualTo(CashCount.Status.APPROVED);
        assertThat(cash.balance(Account.VARIANCE, RAVI)).isEqualTo(inr("20.00"));
    }

    /** Whatever the code says: the database refuses a count that its counter approved. */
    @Test
    void theDatabaseItselfWantsTwoPeople() {
        RiderShift shift = theDayOfTheRule();
        UUID count = done(cash.close(shift.id(), "1875.00", "short")).count().id();

        assertThatThrownBy(() -> cash.bench.in(
                        cash.org,
                        em -> em.createNativeQuery(
                                        "update cod.cash_count set status = 'APPROVED', decided_by = 'meera',"
                                                + " decided_at = now() where id = ?1")
                                .setParameter(1, count)
                                .executeUpdate()))
                .hasStackTraceContaining("cash_count_check");
    }

    @Test
    void countsAgainAfterARejectionAndTakesOnlyTheDifferenceIn() {
        RiderShift shift = theDayOfTheRule();
        CashCount first =
                done(cash.close(shift.id(), "1800.00", "I miscounted")).count();
        assertThat(first.variance()).isEqualTo(inr("-95.00"));
        done(cash.bench.in(
                cash.manager, () -> cash.bench.get(DecideCount.class).reject(cash.manager, first.id(), "count again")));
        assertThat(cash.shift(shift.id()).status()).isEqualTo(ShiftStatus.OPEN);

        ShiftCount second = done(cash.close(shift.id(), "1895.00", null));

        assertThat(second.shift().status()).isEqualTo(ShiftStatus.CLOSED);
        assertThat(cash.drawer()).isEqualTo(inr("6395.00"));
        assertThat(cash.balance(Account.VARIANCE, RAVI))
                .as("the money was there after all")
                .isEqualTo(inr("0.00"));
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("0.00"));
    }

    @Test
    void answersTheSameCountTheSameWay() {
        RiderShift shift = cash.open(RAVI, "500.00");
        ShiftCount once = done(cash.close(shift.id(), "500.00", null));
        ShiftCount twice = done(cash.close(shift.id(), "500.00", null));

        assertThat(twice.count()).isEqualTo(once.count());
        assertThat(cash.drawer()).isEqualTo(inr("5000.00"));
        assertThat(reason(cash.close(shift.id(), "400.00", "less"))).isEqualTo(Reason.SHIFT_CLOSED);
    }

    @Test
    void hasOneShiftARiderAndNoFloatTheDrawerDoesNotHave() {
        cash.open(RAVI, "500.00");

        assertThat(reason(cash.openFor(RAVI, "100.00"))).isEqualTo(Reason.SHIFT_ALREADY_OPEN);
        assertThat(reason(cash.openFor("sita", "4500.50"))).isEqualTo(Reason.DRAWER_HAS_LESS);
        assertThat(cash.openFor("sita", "4500.00")).isNotNull();
        assertThat(cash.drawer()).isEqualTo(inr("0.00"));
    }

    @Test
    void takesDepositsAndLiftsTheDemandForOne() {
        limit("2000.00", "1000.00", false);
        RiderShift shift = cash.open(RAVI, "500.00");
        cash.collect(RAVI, "600.00");
        assertThat(mayTake("10.00").explanation())
                .isEqualTo("The rider carries more than INR 1000.00 and must hand it in first.");
        assertThat(cash.bench.in(
                        cash.region,
                        () -> cash.bench.get(RiderCashQueries.class).tasks(cash.region)))
                .singleElement()
                .satisfies(task -> assertThat(task.inHand()).isEqualTo(inr("1100.00")));

        CashDeposit deposit = done(deposit("700.00"));

        assertThat(deposit.inHand()).isEqualTo(inr("400.00"));
        assertThat(deposit.shiftId()).isEqualTo(shift.id());
        assertThat(mayTake("10.00").allowed()).isTrue();
        assertThat(done(cash.close(shift.id(), "400.00", null)).shift().status())
                .isEqualTo(ShiftStatus.CLOSED);
        assertThat(cash.drawer()).isEqualTo(inr("5600.00"));
    }

    @Test
    void refusesNotesThatDoNotExistAndSumsThatAreWrong() {
        cash.open(RAVI, "500.00");
        CountedCash threes = new CountedCash(inr("3.00"), List.of(new Denomination(inr("3.00"), 1)));
        CountedCash less = new CountedCash(inr("30.00"), List.of(new Denomination(inr("10.00"), 2)));

        assertThat(reason(take(threes))).isEqualTo(Reason.WRONG_DENOMINATIONS);
        assertThat(reason(take(less))).isEqualTo(Reason.WRONG_DENOMINATIONS);
        assertThat(cash.inHand(RAVI)).isEqualTo(inr("500.00"));
    }

    @Test
    void wantsAnOpenShiftWhereTheStoreSaysSo() {
        limit(null, null, true);
        assertThat(mayTake("1.00").explanation()).isEqualTo("The rider has no open shift.");

        cash.open(RAVI, "0.00");
        assertThat(mayTake("1.00").allowed()).isTrue();
    }

    private RiderShift theDayOfTheRule() {
        RiderShift shift = cash.open(RAVI, "500.00");
        cash.collect(RAVI, "275.00");
        cash.collect(RAVI, "640.00", "640.00", "UPI_QR");
        cash.collect(RAVI, "1120.00", "1100.00", "CASH");
        return cash.shift(shift.id());
    }

    private void limit(String limit, String depositAbove, boolean shiftRequired) {
        CashPolicy policy = new CashPolicy(
                STORE,
                null,
                limit == null ? null : inr(limit),
                depositAbove == null ? null : inr(depositAbove),
                shiftRequired);
        done(cash.bench.in(
                cash.region, () -> cash.bench.get(SetCashPolicy.class).put(cash.region, policy)));
    }

    private CashVerdict mayTake(String due) {
        return cash.bench.in(
                cash.system, () -> cash.bench.get(RiderCashQueries.class).mayTake(cash.system, STORE, RAVI, inr(due)));
    }

    private CashOutcome<CashDeposit> deposit(String amount) {
        return take(counted(amount));
    }

    private CashOutcome<CashDeposit> take(CountedCash handedIn) {
        return cash.bench.in(
                cash.cashier, () -> cash.bench.get(TakeDeposit.class).take(cash.cashier, RAVI, null, handedIn));
    }
}
