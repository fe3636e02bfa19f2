package org.handcart.cod.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.CountCommand;
import org.handcart.cod.CountedCash;
import org.handcart.cod.Denomination;
import org.handcart.cod.Reconciliation;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftCount;
import org.handcart.cod.StoreDay;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.LegalTender;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;

/** A store with a drawer, a cashier, a manager and riders with orders on the road. */
final class CashBench {

    static final String STORE = "QC-001";
    static final String RAVI = "ravi";

    final Bench bench = new Bench();
    /** 17:30 in Kolkata. */
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    final OrgId org = bench.newOrganisation();
    final Actor system = Actor.system(org, "test", "test");
    final Actor cashier = person("meera", Role.CASHIER);
    final Actor manager = person("asha", Role.STORE_MANAGER);
    final Actor region = person("dev", Role.REGIONAL_MANAGER);
    private final Map<OrderId, Delivery> onTheRoad = new ConcurrentHashMap<>();

    CashBench() {
        this("Asia/Kolkata", LocalTime.MIDNIGHT);
    }

    CashBench(String zone, LocalTime cutOff) {
        bench.register(java.time.Clock.class, clock);
        bench.register(DeliveryQueries.class, new Deliveries());
        store(STORE, zone, cutOff);
    }

    void store(String code, String zone, LocalTime cutOff) {
        Store store = new Store(
                code,
                code,
                Currency.getInstance("INR"),
                ZoneId.of(zone),
                cutOff,
                true,
                null,
                null,
                null,
                null,
                null,
                "IN",
                true,
                false,
                20,
                true,
                0,
                null,
                0);
        bench.run(system, () -> bench.get(MaintainStore.class).put(system, store));
    }

    Actor person(String name, Role role, String... stores) {
        return new Actor(org, name, Set.of(role), Set.of(stores), "test");
    }

    /** Money in the drawer to issue floats from. */
    void drawerHas(String amount) {
        bench.run(
                system,
                () -> bench.get(Books.class)
                        .post(
                                system,
                                STORE,
                                JournalEntry.draft("first:" + UUID.randomUUID(), null, "first money of the drawer")
                                        .debit(Account.STORE_DRAWER, STORE, inr(amount))
                                        .credit(Account.PETTY_CASH, STORE, inr(amount))
                                        .balanced()));
    }

    RiderShift open(String rider, String amount) {
        return done(openFor(rider, amount));
    }

    CashOutcome<RiderShift> openFor(String rider, String amount) {
        return bench.in(cashier, () -> bench.get(OpenShift.class).open(cashier, STORE, rider, counted(amount)));
    }

    OrderId order(String rider, String due) {
        OrderId order = new OrderId(UUID.randomUUID());
        bench.in(system, () -> bench.get(OpenReceivable.class).open(system, order, STORE, inr(due), inr("0.00")));
        Instant now = clock.instant();
        onTheRoad.put(
                order,
                new Delivery(
                        order,
                        STORE,
                        "IN_TRANSIT",
                        rider,
                        now.minus(Duration.ofMinutes(9)),
                        now.minus(Duration.ofMinutes(6)),
                        now.minus(Duration.ofMinutes(3)),
                        null));
        return order;
    }

    void collect(String rider, String due, String collected, String method) {
        OrderId order = order(rider, due);
        CollectOutcome outcome = collect(rider, order, collected, method, clock.instant());
        if (!(outcome instanceof CollectOutcome.Collected)) {
            throw new AssertionError(outcome);
        }
    }

    void collect(String rider, String amount) {
        collect(rider, amount, amount, "CASH");
    }

    CollectOutcome collect(String rider, OrderId order, String amount, String method, Instant deviceClock) {
        Actor actor = person(rider, Role.DELIVERY_PARTNER);
        CollectCommand command = new CollectCommand(order, rider, inr(amount), 1, method, "PIN", "1", deviceClock);
        return bench.in(actor, () -> bench.get(CollectCash.class).collect(actor, command));
    }

    CashOutcome<ShiftCount> close(UUID shift, String counted, String reason) {
        CountCommand command = new CountCommand(counted(counted), reason, reason == null ? null : "photo-1");
        return bench.in(cashier, () -> bench.get(CloseShift.class).close(cashier, shift, command));
    }

    CashOutcome<CashCount> approve(Actor actor, UUID count, String seen) {
        return bench.in(
                actor,
                () -> bench.get(DecideCount.class)
                        .approve(actor, count, seen == null ? null : inr(seen), "looked at the photo"));
    }

    CashOutcome<CashCount> countDrawer(Actor actor, String day, String counted, String reason) {
        CountCommand command = new CountCommand(counted(counted), reason, reason == null ? null : "photo-2");
        return bench.in(actor, () -> bench.get(CountDrawer.class).count(actor, STORE, LocalDate.parse(day), command));
    }

    CashOutcome<StoreDay> closeDay(Actor actor, String day) {
        return bench.in(actor, () -> bench.get(CloseDay.class).close(actor, STORE, LocalDate.parse(day)));
    }

    Reconciliation reconciliation(String day) {
        return bench.in(
                        region,
                        () -> bench.get(StoreCashQueries.class).reconciliation(region, STORE, LocalDate.parse(day)))
                .orElseThrow();
    }

    RiderShift shift(UUID id) {
        return bench.in(cashier, () -> bench.get(RiderCashQueries.class).shift(cashier, id))
                .orElseThrow();
    }

    Money balance(Account account, String owner) {
        List<Money> all = bench.in(system, () -> bench.get(Journal.class).balances(system, account, owner));
        return all.isEmpty() ? inr("0.00") : all.get(0);
    }

    Money inHand(String rider) {
        return balance(Account.RIDER_CASH, rider);
    }

    Money drawer() {
        return balance(Account.STORE_DRAWER, STORE);
    }

    Object ask(String sql) {
        return bench.<Object>in(org, em -> em.createNativeQuery(sql).getSingleResult());
    }

    /** Made of the largest notes there are. */
    static CountedCash counted(String amount) {
        List<Denomination> notes = new ArrayList<>();
        long left = inr(amount).minor();
        List<Long> values = LegalTender.values("INR");
        for (int i = values.size() - 1; i >= 0; i--) {
            long value = values.get(i);
            if (left / value > 0) {
                notes.add(new Denomination(Money.ofMinor(value, Currency.getInstance("INR")), (int) (left / value)));
                left %= value;
            }
        }
        return new CountedCash(inr(amount), notes);
    }

    static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    static <T> T done(CashOutcome<T> outcome) {
        return outcome.fold(done -> done, refused -> {
            throw new AssertionError(refused);
        });
    }

    static CashOutcome.Reason reason(CashOutcome<?> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done);
                },
                CashOutcome.Refused::reason);
    }

    /** Says who carries which order. */
    private final class Deliveries extends DeliveryQueries {
        @Override
        public Optional<Delivery> find(Actor actor, OrderId order) {
            return Optional.ofNullable(onTheRoad.get(order));
        }
    }
}
