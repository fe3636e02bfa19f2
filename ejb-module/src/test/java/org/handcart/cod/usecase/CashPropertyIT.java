package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cod.usecase.CashBench.STORE;
import static org.handcart.cod.usecase.CashBench.counted;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.DrawerMovement.Source;
import org.handcart.cod.DrawerMovement.Type;
import org.handcart.cod.RiderShift;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.TrialBalance;
import org.handcart.cod.domain.Account;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random days of three riders, a cashier, a manager and the bank: whatever happens in whatever order, every entry
 * balances, and each rupee that came in is somewhere (I4, mission 1).
 */
class CashPropertyIT {

    private static final int STEPS = 60;
    private static final Currency INR = Currency.getInstance("INR");

    private final CashBench cash = new CashBench();
    private final List<String> riders = List.of("a", "b", "c");
    private final Map<String, UUID> shifts = new HashMap<>();
    private final List<OrderId> untold = new ArrayList<>();
    private final Map<OrderId, String> carriers = new HashMap<>();
    private final List<UUID> inTransit = new ArrayList<>();
    private long cameIn;
    private long doorShort;
    private LocalDate day = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyRupeeIsSomewhere(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            int choice = random.nextInt(12);
            act(choice, random);
            check("seed %d, step %d, choice %d".formatted(seed, step, choice));
        }
    }

    private void act(int choice, Random random) {
        String rider = riders.get(random.nextInt(riders.size()));
        switch (choice) {
            case 0 -> move(random, Type.PAY_IN);
            case 1 -> move(random, Type.PAY_OUT);
            case 2 ->
                cash.openFor(rider, rupees(random.nextInt(500)).amount().toPlainString())
                        .fold(shift -> shifts.put(rider, shift.id()), refused -> null);
            case 3 -> {
                OrderId order = cash.order(
                        rider, rupees(1 + random.nextInt(900)).amount().toPlainString());
                untold.add(order);
                carriers.put(order, rider);
            }
            case 4, 5, 6 -> tell(random);
            case 7 -> deposit(rider, random);
            case 8 -> close(rider, random);
            case 9 -> decide(random);
            case 10 -> bank(random);
            default -> closeDay(random);
        }
    }

    private void tell(Random random) {
        if (untold.isEmpty()) {
            return;
        }
        OrderId order = untold.remove(random.nextInt(untold.size()));
        long due = ((Number) cash.ask("select due_minor from cod.receivable where order_id = '%s'".formatted(order)))
                .longValue();
        long taken = random.nextInt(4) == 0 ? Math.max(0, due - 100 * random.nextInt(30)) : due;
        boolean upi = random.nextInt(4) == 0;
        cash.collect(
                carriers.getOrDefault(order, "a"),
                order,
                Money.ofMinor(taken, INR).amount().toPlainString(),
                upi ? "UPI_QR" : "CASH",
                cash.clock.instant().minus(Duration.ofDays(random.nextInt(4000))));
        cameIn += upi ? 0 : taken;
        doorShort += due - taken;
    }

    private void move(Random random, Type type) {
        Money amount = rupees(1 + random.nextInt(2000));
        cash.bench
                .in(
                        cash.cashier,
                        () -> cash.bench
                                .get(MoveDrawerCash.class)
                                .move(cash.cashier, STORE, type, Source.PETTY_CASH, amount, "random"))
                .fold(moved -> cameIn += type == Type.PAY_IN ? amount.minor() : -amount.minor(), refused -> null);
    }

    private void deposit(String rider, Random random) {
        CashOutcome<CashDeposit> ignored = cash.bench.in(
                cash.cashier,
                () -> cash.bench
                        .get(TakeDeposit.class)
                        .take(
                                cash.cashier,
                                rider,
                                STORE,
                                counted(rupees(1 + random.nextInt(400)).amount().toPlainString())));
        assertThat(ignored).isNotNull();
    }

    private void close(String rider, Random random) {
        UUID shift = shifts.get(rider);
        if (shift == null) {
            return;
        }
        RiderShift now = cash.shift(shift);
        long counted = random.nextInt(2) == 0 ? now.expected().orZero().minor() : 100L * random.nextInt(3000);
        assertThat(cash.close(shift, Money.ofMinor(counted, INR).amount().toPlainString(), "random"))
                .isNotNull();
    }

    private void decide(Random random) {
        List<CashCount> pending = cash.bench.in(
                cash.region, () -> cash.bench.get(StoreCashQueries.class).pending(cash.region));
        if (pending.isEmpty()) {
            return;
        }
        CashCount count = pending.get(random.nextInt(pending.size()));
        cash.bench.in(cash.region, () -> {
            DecideCount decide = cash.bench.get(DecideCount.class);
            return random.nextBoolean()
                    ? decide.approve(cash.region, count.id(), count.variance(), "random")
                    : decide.reject(cash.region, count.id(), "random");
        });
    }

    private void bank(Random random) {
        if (inTransit.isEmpty() || random.nextBoolean()) {
            cash.bench
                    .in(
                            cash.cashier,
                            () -> cash.bench
                                    .get(BringToBank.class)
                                    .send(
                                            cash.cashier,
                                            STORE,
                                            rupees(1 + random.nextInt(1000)),
                                            "S-" + random.nextLong()))
                    .fold((BankDeposit sent) -> inTransit.add(sent.id()), refused -> null);
            return;
        }
        UUID deposit = inTransit.remove(0);
        CashOutcome<BankDeposit> arrived = cash.bench.in(
                cash.manager,
                () -> cash.bench
                        .get(BringToBank.class)
                        .confirm(cash.manager, deposit, rupees(random.nextInt(1000)), "L-" + random.nextLong()));
        assertThat(arrived).isInstanceOf(CashOutcome.Done.class);
    }

    private void closeDay(Random random) {
        long drawer = cash.drawer().minor();
        long seen = random.nextBoolean() ? drawer : Math.max(0, drawer - 100L * random.nextInt(5));
        if (seen < 0) {
            return;
        }
        cash.countDrawer(
                cash.cashier, day.toString(), Money.ofMinor(seen, INR).amount().toPlainString(), "random");
        if (random.nextBoolean()) {
            cash.clock.forward(Duration.ofHours(24));
        }
        cash.closeDay(cash.manager, day.toString()).fold(closed -> day = day.plusDays(1), refused -> null);
        cash.clock.forward(Duration.ofHours(1));
    }

    private void check(String when) {
        TrialBalance trial = cash.bench.in(
                cash.region, () -> cash.bench.get(StoreCashQueries.class).trialBalance(cash.region));
        assertThat(trial.balances()).as(when).isTrue();
        long held = total("STORE_DRAWER", "RIDER_CASH", "CASH_IN_TRANSIT", "BANK", "DRAWER_VARIANCE", "VARIANCE");
        assertThat(held - doorShort).as(when).isEqualTo(cameIn);
        for (Map.Entry<String, UUID> shift : shifts.entrySet()) {
            RiderShift now = cash.shift(shift.getValue());
            if (now.closedAt() != null) {
                assertThat(now.inHand().minor()).as(when).isZero();
            }
        }
        LocalDate today = LocalDate.ofInstant(cash.clock.instant(), ZoneId.of("Asia/Kolkata"));
        StoreBalances closing = cash.reconciliation((day.isAfter(today) ? day : today).toString())
                .closing();
        assertThat(closing.drawer()).as(when).isEqualTo(cash.drawer());
        assertThat(closing.withRiders().minor()).as(when).isEqualTo(total("RIDER_CASH"));
        assertThat(closing.upiClearing()).as(when).isEqualTo(cash.balance(Account.UPI_CLEARING, STORE));
    }

    private long total(String... accounts) {
        return ((Number) cash.ask(
                        "select coalesce(sum(amount_minor), 0) from cod.journal_posting where account in ('%s')"
                                .formatted(String.join("', '", accounts))))
                .longValue();
    }

    private static Money rupees(int rupees) {
        return Money.ofMinor(100L * rupees, INR);
    }
}
