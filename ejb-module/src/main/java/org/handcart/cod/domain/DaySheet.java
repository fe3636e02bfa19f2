package org.handcart.cod.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.handcart.cod.CashMovement;
import org.handcart.cod.RiderDay;
import org.handcart.cod.StoreBalances;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a store's business day, from what the last closed day left and the movements since. Pure; the same movements
 * give the same sheet.
 */
public final class DaySheet {

    private static final String FLOAT = "cash.float";
    private static final String COLLECT = "cod.collect";
    private static final List<String> HANDED = List.of("cash.deposit", "cash.count");

    private final Currency currency;
    private final @Nullable StoreBalances left;
    private final List<CashMovement> movements;

    /** @param left of the last closed day before; null: none was ever closed */
    public DaySheet(Currency currency, @Nullable StoreBalances left, Collection<CashMovement> movements) {
        this.currency = currency;
        this.left = left;
        this.movements = List.copyOf(movements);
    }

    public StoreBalances opening() {
        return balances(movement -> !movement.onTheDay());
    }

    public StoreBalances closing() {
        return balances(movement -> true);
    }

    private StoreBalances balances(Predicate<CashMovement> counts) {
        Money zero = Money.zero(currency);
        StoreBalances before = left == null ? new StoreBalances(zero, zero, zero, zero) : left;
        return new StoreBalances(
                before.drawer().plus(sum(counts.and(of(Account.STORE_DRAWER)))),
                before.withRiders().plus(sum(counts.and(of(Account.RIDER_CASH)))),
                before.upiClearing().plus(sum(counts.and(of(Account.UPI_CLEARING)))),
                before.inTransit().plus(sum(counts.and(of(Account.CASH_IN_TRANSIT)))));
    }

    /** In cash and by UPI. */
    public Money collected() {
        return sum(onTheDay(COLLECT).and(of(Account.RIDER_CASH).or(of(Account.UPI_CLEARING))));
    }

    /** Sent to the bank. */
    public Money deposited() {
        return sum(onTheDay("cash.bank").and(of(Account.CASH_IN_TRANSIT)));
    }

    /** Below zero: missing. */
    public Money variance() {
        return sum(movement -> movement.onTheDay()
                        && (of(Account.VARIANCE).test(movement)
                                || of(Account.DRAWER_VARIANCE).test(movement)))
                .negated();
    }

    /** What moved the drawer on the day, by kind. */
    public List<CashMovement> drawer() {
        return movements.stream()
                .filter(movement ->
                        movement.onTheDay() && of(Account.STORE_DRAWER).test(movement))
                .toList();
    }

    /** By rider. */
    public List<RiderDay> riders() {
        Map<String, List<CashMovement>> byRider = new TreeMap<>();
        for (CashMovement movement : movements) {
            boolean ofRider = of(Account.RIDER_CASH).or(of(Account.VARIANCE)).test(movement);
            if (movement.onTheDay() && ofRider) {
                byRider.computeIfAbsent(movement.owner(), rider -> new ArrayList<>())
                        .add(movement);
            }
        }
        return byRider.entrySet().stream()
                .map(rider -> rider(rider.getKey(), new DaySheet(currency, null, rider.getValue())))
                .toList();
    }

    private static RiderDay rider(String rider, DaySheet own) {
        Predicate<CashMovement> cash = of(Account.RIDER_CASH);
        Money change = own.sum(cash);
        Money floats = own.sum(cash.and(own.onTheDay(FLOAT)));
        Money collected = own.sum(cash.and(own.onTheDay(COLLECT)));
        Money handed =
                own.sum(cash.and(movement -> HANDED.contains(movement.kind()))).negated();
        Money other = change.minus(floats).minus(collected).plus(handed);
        return new RiderDay(rider, floats, collected, handed, other, change, own.variance());
    }

    private Predicate<CashMovement> onTheDay(String kind) {
        return movement -> movement.onTheDay() && movement.kind().equals(kind);
    }

    private static Predicate<CashMovement> of(Account account) {
        return movement -> movement.account().equals(account.name());
    }

    private Money sum(Predicate<CashMovement> counts) {
        return movements.stream()
                .filter(counts)
                .map(CashMovement::amount)
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
