package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handcart.cod.usecase.CashBench.RAVI;
import static org.handcart.cod.usecase.CashBench.STORE;
import static org.handcart.cod.usecase.CashBench.done;
import static org.handcart.cod.usecase.CashBench.inr;
import static org.handcart.cod.usecase.CashBench.reason;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMovement;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CollectedByRider;
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.DrawerMovement.Source;
import org.handcart.cod.DrawerMovement.Type;
import org.handcart.cod.OpenItem;
import org.handcart.cod.Reconciliation;
import org.handcart.cod.RiderDay;
import org.handcart.cod.RiderShift;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.StoreDay;
import org.handcart.cod.StoreDaySummary;
import org.handcart.cod.TrialBalance;
import org.handcart.cod.UpiSettlement;
import org.handcart.cod.VarianceTrend;
import org.handcart.cod.domain.Account;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;

/** Drawer, bank and business day (D9, D26, F14), on a real database. */
class StoreCashIT {

    private static final String DAY = "2026-11-20";

    private final CashBench cash = new CashBench();

    @Test
    void showsAWholeDayFromOpeningToClosing() {
        RiderShift shift = aDay();
        BankDeposit sent = done(toBank("3000.00", "SLIP-1"));

        Reconciliation day = cash.reconciliation(DAY);

        assertThat(day.from()).isEqualTo("2026-11-19T18:30:00Z");
        assertThat(day.to()).isEqualTo("2026-11-20T18:30:00Z");
        assertThat(day.opening()).isEqualTo(balances("0.00", "0.00", "0.00", "0.00"));
        assertThat(day.closing()).isEqualTo(balances("3375.00", "0.00", "640.00", "3000.00"));
        assertThat(day.collections())
                .containsExactly(
                        new CollectedByRider("CASH", RAVI, 2, inr("1395.00"), inr("1375.00")),
                        new CollectedByRider("UPI_QR", RAVI, 1, inr("640.00"), inr("640.00")));
        assertThat(day.riders())
                .containsExactly(new RiderDay(
                        RAVI, inr("500.00"), inr("1375.00"), inr("1875.00"), inr("0.00"), inr("0.00"), inr("-20.00")));
        assertThat(day.drawer())
                .extracting(CashMovement::kind, CashMovement::amount)
                .containsExactly(
                        tuple("cash.bank", inr("-3000.00")),
                        tuple("cash.count", inr("1875.00")),
                        tuple("cash.float", inr("-500.00")),
                        tuple("cash.pay-in", inr("5000.00")));
        assertThat(day.counts())
                .singleElement()
                .satisfies(count -> assertThat(count.shiftId()).isEqualTo(shift.id()));
        assertThat(day.openItems())
                .extracting(OpenItem::type, OpenItem::id, OpenItem::amount)
                .containsExactly(
                        tuple(OpenItem.Type.BANK_DEPOSIT, sent.id().toString(), inr("3000.00")),
                        tuple(OpenItem.Type.UPI_NOT_SETTLED, null, inr("640.00")));
    }

    @Test
    void closesADayWithTwoPeopleOnceAndForAll() {
        aDay();
        assertThat(reason(cash.closeDay(cash.manager, DAY))).isEqualTo(Reason.DRAWER_NOT_COUNTED);
        assertThat(reason(cash.countDrawer(cash.manager, DAY, "6370.00", null))).isEqualTo(Reason.REASON_NEEDED);
        CashCount count = done(cash.countDrawer(cash.manager, DAY, "6370.00", "a coin rolled away"));
        assertThat(count.variance()).isEqualTo(inr("-5.00"));
        assertThat(reason(cash.closeDay(cash.manager, DAY))).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(cash.drawer()).isEqualTo(inr("6375.00"));

        StoreDay closed = done(cash.closeDay(cash.region, DAY));

        assertThat(closed.closing()).isEqualTo(balances("6370.00", "0.00", "640.00", "0.00"));
        assertThat(closed.countedBy()).isEqualTo("asha");
        assertThat(cash.balance(Account.DRAWER_VARIANCE, STORE)).isEqualTo(inr("5.00"));
        assertThat(done(cash.closeDay(cash.manager, DAY)))
                .as("again, by anybody")
                .isEqualTo(closed);
        assertThat(reason(cash.countDrawer(cash.manager, DAY, "6370.00", null))).isEqualTo(Reason.DAY_CLOSED);
        assertThat(cash.reconciliation(DAY).closedDay()).isEqualTo(closed);
        assertThat(cash.reconciliation(DAY).closing()).isEqualTo(closed.closing());
    }

    @Test
    void booksWhatComesAfterAClosedDayToTheNext() {
        aDay();
        done(cash.countDrawer(cash.cashier, DAY, "6375.00", null));
        done(cash.closeDay(cash.manager, DAY));
        Reconciliation before = cash.reconciliation(DAY);

        cash.collect("sita", "90.00");

        assertThat(cash.reconciliation(DAY))
                .usingRecursiveComparison()
                .ignoringFields("openItems")
                .isEqualTo(before);
        Reconciliation next = cash.reconciliation("2026-11-21");
        assertThat(next.opening()).isEqualTo(before.closing());
        assertThat(next.closing().withRiders()).isEqualTo(inr("90.00"));
        assertThat(next.openItems()).extracting(OpenItem::type).contains(OpenItem.Type.CASH_OUTSIDE_SHIFTS);
        assertThat(reason(cash.countDrawer(cash.cashier, "2026-11-22", "6375.00", null)))
                .isEqualTo(Reason.DAY_NOT_BEGUN);
    }

    @Test
    void closesDaysInTheirOrder() {
        aDay();
        cash.clock.forward(Duration.ofHours(24));
        cash.collect("sita", "90.00");
        done(cash.countDrawer(cash.cashier, "2026-11-21", "6375.00", null));

        assertThat(reason(cash.closeDay(cash.manager, "2026-11-21"))).isEqualTo(Reason.EARLIER_DAY_OPEN);
        done(cash.countDrawer(cash.cashier, DAY, "6375.00", null));
        done(cash.closeDay(cash.manager, DAY));
        done(cash.countDrawer(cash.cashier, "2026-11-21", "6375.00", null));
        done(cash.closeDay(cash.manager, "2026-11-21"));
        assertThat(cash.reconciliation("2026-11-21").opening().drawer()).isEqualTo(inr("6375.00"));
    }

    /** 01:30 is still yesterday's where the day ends at four, for sales and for the close of the cash. */
    @Test
    void keepsTheCutOffOfTheStore() {
        CashBench night = new CashBench("Asia/Kolkata", LocalTime.of(4, 0));
        night.clock.forward(Duration.ofHours(8));
        night.collect(RAVI, "90.00");

        assertThat(night.reconciliation(DAY).collections()).hasSize(1);
        assertThat(night.reconciliation("2026-11-21").collections()).isEmpty();
        assertThat(reason(night.closeDay(night.manager, "2026-11-21"))).isEqualTo(Reason.DAY_NOT_BEGUN);
        assertThat(done(night.closeDay(night.manager, DAY)).closing().withRiders())
                .isEqualTo(inr("90.00"));
    }

    @Test
    void followsCashToTheBanksStatement() {
        drawerFilled("5000.00");
        BankDeposit sent = done(toBank("3000.00", "SLIP-1"));
        assertThat(reason(toBank("1.00", "SLIP-1"))).isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(reason(toBank("2000.50", "SLIP-2"))).isEqualTo(Reason.DRAWER_HAS_LESS);
        assertThat(cash.balance(Account.CASH_IN_TRANSIT, STORE)).isEqualTo(inr("3000.00"));

        Actor sender = cash.person("meera", Role.STORE_MANAGER);
        assertThat(reason(arrived(sender, sent.id(), "2990.00", "LINE-1"))).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        BankDeposit there = done(arrived(cash.manager, sent.id(), "2990.00", "LINE-1"));

        assertThat(there.status()).isEqualTo("CONFIRMED");
        assertThat(done(arrived(cash.manager, sent.id(), "2990.00", "LINE-1"))).isEqualTo(there);
        assertThat(reason(arrived(cash.manager, sent.id(), "3000.00", "LINE-2")))
                .isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(cash.balance(Account.CASH_IN_TRANSIT, STORE)).isEqualTo(inr("0.00"));
        assertThat(cash.balance(Account.BANK, cash.org.toString())).isEqualTo(inr("-2010.00"));
        assertThat(cash.balance(Account.DRAWER_VARIANCE, STORE)).isEqualTo(inr("10.00"));
        BankDeposit second = done(toBank("100.00", "SLIP-2"));
        assertThat(reason(arrived(cash.manager, second.id(), "100.00", "LINE-1")))
                .as("a line explains one thing")
                .isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void settlesUpiAgainstTheStatement() {
        cash.collect(RAVI, "640.00", "640.00", "UPI_QR");

        assertThat(reason(settle("640.00", "0.01", "L-1"))).isEqualTo(Reason.WRONG_AMOUNT);
        UpiSettlement settled = done(settle("635.00", "5.00", "L-1"));

        assertThat(settled.fee()).isEqualTo(inr("5.00"));
        assertThat(cash.balance(Account.UPI_CLEARING, STORE)).isEqualTo(inr("0.00"));
        assertThat(cash.balance(Account.BANK, cash.org.toString())).isEqualTo(inr("635.00"));
        cash.collect(RAVI, "10.00", "10.00", "UPI_QR");
        assertThat(reason(settle("10.00", "0.00", "L-1"))).isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void takesOutOfADrawerOnlyWhatIsIn() {
        drawerFilled("100.00");

        assertThat(reason(move(Type.PAY_OUT, Source.PETTY_CASH, "100.01"))).isEqualTo(Reason.DRAWER_HAS_LESS);
        assertThat(reason(move(Type.PAY_OUT, Source.BANK, "1.00"))).isEqualTo(Reason.WRONG_AMOUNT);
        done(move(Type.PAY_OUT, Source.PETTY_CASH, "100.00"));
        assertThat(cash.drawer()).isEqualTo(inr("0.00"));
        assertThat(cash.reconciliation(DAY).drawerMovements()).hasSize(2);
    }

    @Test
    void sumsToZeroAtAnyTimeAndShowsTheTrendOfARider() {
        aDay();
        TrialBalance balance = cash.bench.in(
                cash.region, () -> cash.bench.get(StoreCashQueries.class).trialBalance(cash.region));
        assertThat(balance.sums()).containsExactly(inr("0.00"));
        assertThat(balance.balances()).isTrue();
        assertThat(balance.lines()).hasSizeGreaterThan(5);

        List<VarianceTrend> trend = cash.bench.in(
                cash.region,
                () -> cash.bench
                        .get(StoreCashQueries.class)
                        .variances(cash.region, LocalDate.parse("2026-11-01"), LocalDate.parse(DAY), null));
        assertThat(trend).containsExactly(new VarianceTrend(RAVI, LocalDate.parse(DAY), inr("-20.00")));
    }

    @Test
    void summarisesEveryStoreAndReturnsReceivablesToZero() {
        cash.store("QC-002", "Europe/Berlin", LocalTime.MIDNIGHT);
        aDay();

        List<StoreDaySummary> all = cash.bench.in(
                cash.region, () -> cash.bench.get(StoreCashQueries.class).summaries(cash.region, LocalDate.parse(DAY)));

        assertThat(all).extracting(StoreDaySummary::storeCode).containsExactly(STORE, "QC-002");
        assertThat(all.get(0).collected()).isEqualTo(inr("2015.00"));
        assertThat(all.get(0).variance()).isEqualTo(inr("-20.00"));
        assertThat(all.get(0).closing()).isEqualTo(inr("6375.00"));
        assertThat(cash.ask(
                                "select coalesce(sum(amount_minor), 0) from cod.journal_posting where account = 'COD_RECEIVABLE'")
                        .toString())
                .isEqualTo("0");
        assertThat(cash.bench.in(
                        cash.region,
                        () -> cash.bench
                                .get(StoreCashQueries.class)
                                .journal(cash.region, STORE, LocalDate.parse(DAY), RAVI)))
                .extracting(line -> line.account())
                .contains("RIDER_CASH", "UPI_CLEARING", "VARIANCE")
                .doesNotContain("PETTY_CASH");
    }

    /** D9's numbers: float 500, 275 in cash, 640 by UPI, 1,100 of 1,120; counted, and accepted by the manager. */
    private RiderShift aDay() {
        drawerFilled("5000.00");
        RiderShift shift = cash.open(RAVI, "500.00");
        cash.collect(RAVI, "275.00");
        cash.collect(RAVI, "640.00", "640.00", "UPI_QR");
        cash.collect(RAVI, "1120.00", "1100.00", "CASH");
        UUID count = done(cash.close(shift.id(), "1875.00", "short at the door"))
                .count()
                .id();
        done(cash.approve(cash.manager, count, "-20.00"));
        return shift;
    }

    private void drawerFilled(String amount) {
        done(move(Type.PAY_IN, Source.BANK, amount));
    }

    private CashOutcome<DrawerMovement> move(Type type, Source source, String amount) {
        return cash.bench.in(
                cash.cashier,
                () -> cash.bench
                        .get(MoveDrawerCash.class)
                        .move(cash.cashier, STORE, type, source, inr(amount), "change"));
    }

    private CashOutcome<BankDeposit> toBank(String amount, String slip) {
        return cash.bench.in(
                cash.cashier, () -> cash.bench.get(BringToBank.class).send(cash.cashier, STORE, inr(amount), slip));
    }

    private CashOutcome<BankDeposit> arrived(Actor actor, UUID id, String amount, String line) {
        return cash.bench.in(actor, () -> cash.bench.get(BringToBank.class).confirm(actor, id, inr(amount), line));
    }

    private CashOutcome<UpiSettlement> settle(String amount, String fee, String line) {
        return cash.bench.in(
                cash.manager,
                () -> cash.bench.get(SettleUpi.class).settle(cash.manager, STORE, inr(amount), inr(fee), line));
    }

    private static StoreBalances balances(String drawer, String riders, String upi, String transit) {
        return new StoreBalances(inr(drawer), inr(riders), inr(upi), inr(transit));
    }
}
