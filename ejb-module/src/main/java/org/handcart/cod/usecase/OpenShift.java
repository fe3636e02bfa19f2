package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CountedCash;
import org.handcart.cod.RiderShift;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.LegalTender;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** A rider begins to work for a store, with a float out of its drawer (D9). */
@Stateless
public class OpenShift {

    @EJB
    StoreQueries stores;

    @Inject
    Shifts shifts;

    @Inject
    Books books;

    @Inject
    Journal journal;

    @Inject
    RiderBags bags;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * Dr RIDER_CASH(rider, shift), Cr STORE_DRAWER. Cash the rider holds outside of a shift, as from a collection that
     * came after the last one was closed, is carried into the new one and expected when it is counted. Two that open at
     * once: one wins, the other is a database conflict.
     *
     * @param floatIssued may be zero; with its denominations
     */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<RiderShift> open(Actor actor, String storeCode, String riderId, CountedCash floatIssued) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + storeCode);
        }
        Money amount = floatIssued.total();
        if (!amount.currency().equals(store.get().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        if (amount.isNegative()) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "a float is not below zero");
        }
        Optional<String> fault = LegalTender.fault(floatIssued);
        if (fault.isPresent()) {
            return CashOutcome.refused(Reason.WRONG_DENOMINATIONS, fault.get());
        }
        if (shifts.current(actor, riderId).isPresent()) {
            return CashOutcome.refused(Reason.SHIFT_ALREADY_OPEN, "the rider has a shift that is not closed");
        }
        BookDay day = books.alone(actor, storeCode);
        Money drawer = journal.balance(actor, Account.STORE_DRAWER, storeCode, null, amount.currency());
        if (amount.compareTo(drawer.orZero()) > 0) {
            return CashOutcome.refused(Reason.DRAWER_HAS_LESS, "the drawer has " + drawer);
        }
        return new CashOutcome.Done<>(issue(actor, riderId, amount, day));
    }

    private RiderShift issue(Actor actor, String riderId, Money amount, BookDay day) {
        UUID id = Ids.next();
        Money loose = journal.balance(actor, Account.RIDER_CASH, riderId, null, amount.currency());
        Shift shift = new Shift(
                actor.org(), new Shift.Opening(id, riderId, amount, loose, day, actor.name(), clock.instant()));
        shifts.add(shift);
        books.post(
                actor,
                day.storeCode(),
                JournalEntry.draft("cash.float:" + id, null, "float for %s".formatted(riderId))
                        .debit(Account.RIDER_CASH, riderId, amount, id)
                        .credit(Account.STORE_DRAWER, day.storeCode(), amount)
                        .balanced());
        books.post(
                actor,
                day.storeCode(),
                JournalEntry.draft("cash.carry:" + id, null, "cash of %s from before the shift".formatted(riderId))
                        .debit(Account.RIDER_CASH, riderId, loose, id)
                        .credit(Account.RIDER_CASH, riderId, loose, null)
                        .balanced());
        news.tell(actor, id, CashMoved.Kind.SHIFT_OPENED, day, riderId, amount);
        return bags.view(actor, shift);
    }
}
