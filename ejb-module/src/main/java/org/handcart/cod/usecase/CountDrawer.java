package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CountCommand;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Counts;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.LegalTender;
import org.handcart.cod.domain.StoreBooks;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** The drawer of a store is counted for a business day; the first of two people. */
@Stateless
public class CountDrawer {

    @EJB
    StoreQueries stores;

    @Inject
    StoreBooks storeBooks;

    @Inject
    Counts counts;

    @Inject
    Journal journal;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * Holds the store's books alone, so that what is expected is what the drawer has at this moment. Always waits for a
     * second person, also when nothing is missing: {@link CloseDay} or {@link DecideCount}. A new count replaces one
     * nobody decided; the same again answers the same.
     *
     * @param day open, begun already
     */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<CashCount> count(Actor actor, String storeCode, LocalDate day, CountCommand command) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + storeCode);
        }
        Money counted = command.counted().total();
        if (!counted.currency().equals(store.get().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        if (counted.isNegative()) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "nobody counts less than nothing");
        }
        Optional<String> fault = LegalTender.fault(command.counted());
        if (fault.isPresent()) {
            return CashOutcome.refused(Reason.WRONG_DENOMINATIONS, fault.get());
        }
        Optional<LocalDate> closed = storeBooks.closedThroughAlone(actor, storeCode);
        if (closed.isPresent() && !day.isAfter(closed.get())) {
            return CashOutcome.refused(Reason.DAY_CLOSED, day + " is closed");
        }
        if (day.isAfter(store.get().dayAt(clock.instant()).date())) {
            return CashOutcome.refused(Reason.DAY_NOT_BEGUN, day + " has not begun");
        }
        return take(actor, new BookDay(storeCode, day), command);
    }

    private CashOutcome<CashCount> take(Actor actor, BookDay day, CountCommand command) {
        Money counted = command.counted().total();
        Money expected = journal.balance(actor, Account.STORE_DRAWER, day.storeCode(), null, counted.currency());
        Optional<CashCount> before = counts.pendingDrawer(actor, day.storeCode());
        if (before.isPresent() && isSame(before.get(), day, counted, expected)) {
            return new CashOutcome.Done<>(before.get());
        }
        Money variance = counted.minus(expected);
        if (!variance.isZero() && (command.reason() == null || command.photo() == null)) {
            return CashOutcome.refused(
                    Reason.REASON_NEEDED,
                    "expected %s, counted %s: a difference needs a reason and a photo".formatted(expected, counted));
        }
        Instant now = clock.instant();
        before.ifPresent(
                old -> counts.decide(actor, old.id(), CashCount.Status.SUPERSEDED, actor.name(), now, "counted again"));
        UUID id = Ids.next();
        counts.add(
                actor,
                new CashCount(
                        id,
                        CashCount.Kind.DRAWER,
                        day.storeCode(),
                        day.date(),
                        null,
                        null,
                        expected,
                        counted,
                        variance,
                        command.counted().denominations(),
                        command.reason(),
                        command.photo(),
                        CashCount.Status.PENDING,
                        actor.name(),
                        now,
                        null,
                        null,
                        null));
        news.tell(actor, id, CashMoved.Kind.DRAWER_COUNTED, day, null, counted);
        return new CashOutcome.Done<>(counts.find(actor, id).orElseThrow());
    }

    private static boolean isSame(CashCount before, BookDay day, Money counted, Money expected) {
        return before.businessDay().equals(day.date())
                && before.counted().equals(counted)
                && before.expected().equals(expected);
    }
}
