package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMovement;
import org.handcart.cod.JournalLine;
import org.handcart.cod.Reconciliation;
import org.handcart.cod.StoreBalances;
import org.handcart.cod.StoreDay;
import org.handcart.cod.StoreDaySummary;
import org.handcart.cod.TrialBalance;
import org.handcart.cod.VarianceTrend;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.DaySheet;
import org.handcart.cod.domain.Drawers;
import org.handcart.cod.domain.StoreDays;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.BusinessDay;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Reads of the cash of stores, by business day (D26). */
@Stateless
public class StoreCashQueries {

    private static final int MOST_COUNTS = 500;
    private static final int MOST_POSTINGS = 5_000;
    private static final int LONGEST_TREND_DAYS = 92;

    @EJB
    StoreQueries stores;

    @Inject
    StoreDays days;

    @Inject
    Counts counts;

    @Inject
    Drawers drawers;

    @Inject
    OpenItems openItems;

    @Inject
    Clock clock;

    /** Empty for a store the actor does not see. The date is that of the business day; null: the one it is now. */
    @Requires(Permission.CASH_READ)
    public Optional<Reconciliation> reconciliation(Actor actor, String storeCode, @Nullable LocalDate date) {
        return stores.find(actor, storeCode).map(store -> reconcile(actor, store, day(store, date)));
    }

    private BusinessDay day(Store store, @Nullable LocalDate date) {
        return date == null ? store.dayAt(clock.instant()) : store.day(date);
    }

    private Reconciliation reconcile(Actor actor, Store store, BusinessDay day) {
        LocalDate date = day.date();
        List<String> one = List.of(store.code());
        StoreBalances left = days.lastBefore(actor, one, date).stream()
                .findFirst()
                .map(StoreDay::closing)
                .orElse(null);
        DaySheet sheet = new DaySheet(store.currency(), left, days.movements(actor, one, date));
        StoreBalances closing = sheet.closing();
        List<BankDeposit> deposits = drawers.deposits(actor, store.code(), date);
        return new Reconciliation(
                store.code(),
                date,
                day.from(),
                day.to(),
                store.currency(),
                days.find(actor, store.code(), date).orElse(null),
                sheet.opening(),
                closing,
                days.collections(actor, store.code(), date),
                sheet.riders(),
                sheet.drawer(),
                counts.ofDay(actor, store.code(), date, MOST_COUNTS),
                deposits,
                drawers.settlements(actor, store.code(), date),
                drawers.movements(actor, store.code(), date),
                openItems.of(actor, store.code(), date, closing, deposits));
    }

    /** One line for each store the actor sees, by code; a store is in its own business day where no date is given. */
    @Requires(Permission.CASH_READ)
    public List<StoreDaySummary> summaries(Actor actor, @Nullable LocalDate date) {
        Map<LocalDate, List<Store>> byDay = stores.list(actor, null, null, null).stream()
                .collect(Collectors.groupingBy(store -> day(store, date).date()));
        return byDay.entrySet().stream()
                .flatMap(group -> summaries(actor, group.getKey(), group.getValue()).stream())
                .sorted(Comparator.comparing(StoreDaySummary::storeCode))
                .toList();
    }

    private List<StoreDaySummary> summaries(Actor actor, LocalDate date, List<Store> group) {
        List<String> codes = group.stream().map(Store::code).toList();
        Map<String, StoreDay> left =
                days.lastBefore(actor, codes, date).stream().collect(Collectors.toMap(StoreDay::storeCode, day -> day));
        Map<String, List<CashMovement>> moved =
                days.movements(actor, codes, date).stream().collect(Collectors.groupingBy(CashMovement::storeCode));
        return group.stream()
                .map(store -> summary(
                        actor,
                        store,
                        date,
                        Optional.ofNullable(left.get(store.code()))
                                .map(StoreDay::closing)
                                .orElse(null),
                        moved.getOrDefault(store.code(), List.of())))
                .toList();
    }

    private StoreDaySummary summary(
            Actor actor, Store store, LocalDate date, @Nullable StoreBalances left, List<CashMovement> moved) {
        DaySheet sheet = new DaySheet(store.currency(), left, moved);
        return new StoreDaySummary(
                store.code(),
                store.name(),
                date,
                days.find(actor, store.code(), date).isPresent(),
                sheet.opening().drawer(),
                sheet.collected(),
                sheet.deposited(),
                sheet.variance(),
                sheet.closing().drawer(),
                sheet.closing().withRiders());
    }

    /** What was posted in a store's day, in the order it was; of one rider only, unless null. At most 5,000 sides. */
    @Requires(Permission.CASH_READ)
    public List<JournalLine> journal(Actor actor, String storeCode, LocalDate date, @Nullable String rider) {
        return actor.seesStore(storeCode) ? days.journal(actor, storeCode, date, rider, MOST_POSTINGS) : List.of();
    }

    /** Counts that wait for a second person, oldest first. */
    @Requires(Permission.CASH_READ)
    public List<CashCount> pending(Actor actor) {
        return counts.pending(actor, actor.stores(), MOST_COUNTS);
    }

    @Requires(Permission.CASH_READ)
    public Optional<CashCount> count(Actor actor, UUID id) {
        return counts.find(actor, id).filter(count -> actor.seesStore(count.storeCode()));
    }

    /** Empty for one of a store the actor does not see. */
    @Requires(Permission.CASH_READ)
    public Optional<BankDeposit> bankDeposit(Actor actor, UUID id) {
        return drawers.deposit(actor, id).filter(deposit -> actor.seesStore(deposit.storeCode()));
    }

    /**
     * By rider and day, oldest first, over at most 92 days.
     *
     * @throws IllegalArgumentException for a longer time
     */
    @Requires(Permission.CASH_READ)
    public List<VarianceTrend> variances(Actor actor, LocalDate from, LocalDate through, @Nullable String rider) {
        if (from.plusDays(LONGEST_TREND_DAYS).isBefore(through)) {
            throw new IllegalArgumentException("at most %d days".formatted(LONGEST_TREND_DAYS));
        }
        List<String> codes =
                stores.list(actor, null, null, null).stream().map(Store::code).toList();
        return days.variances(actor, codes, from, through, rider);
    }

    /**
     * Of the whole organisation; sums to zero for each currency at any time (I4).
     *
     * @throws NotAllowed for an actor who does not see every store
     */
    @Requires(Permission.CASH_READ)
    public TrialBalance trialBalance(Actor actor) {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.CASH_READ);
        }
        return days.trialBalance(actor);
    }
}
