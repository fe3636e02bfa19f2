package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.CountedCash;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.LegalTender;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** A rider hands cash in during the shift (F13). */
@Stateless
public class TakeDeposit {

    @EJB
    StoreQueries stores;

    @Inject
    Shifts shifts;

    @Inject
    Books books;

    @Inject
    RiderBags bags;

    @Inject
    RiderLimits limits;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /**
     * Dr STORE_DRAWER, Cr RIDER_CASH. More than the journal knows of is taken as well: a rider who was offline has cash
     * whose collections are still to come, and what lies in the drawer is a fact. A demand to hand in is lifted when the
     * rider is no longer above the threshold.
     *
     * @param storeCode needed when the rider is in no shift; otherwise it is the shift's
     */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<CashDeposit> take(
            Actor actor, String riderId, @Nullable String storeCode, CountedCash handedIn) {
        Optional<Shift> shift = shifts.currentLocked(actor, riderId);
        if (shift.isPresent() && shift.get().status() == ShiftStatus.COUNTED) {
            return CashOutcome.refused(Reason.SHIFT_CLOSED, "the shift is counted; count it again instead");
        }
        String where = shift.map(Shift::storeCode).orElse(storeCode);
        if (where == null) {
            return CashOutcome.refused(
                    Reason.NO_OPEN_SHIFT, "the rider is in no shift; say which store takes the cash");
        }
        Optional<Store> store = stores.find(actor, where);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no such store");
        }
        if (shift.isPresent() && storeCode != null && !storeCode.equals(where)) {
            return CashOutcome.refused(Reason.NO_OPEN_SHIFT, "the rider's shift is at another store");
        }
        Money amount = handedIn.total();
        if (!amount.currency().equals(store.get().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        if (!amount.isPositive()) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "a deposit is above zero");
        }
        Optional<String> fault = LegalTender.fault(handedIn);
        return fault.isPresent()
                ? CashOutcome.refused(Reason.WRONG_DENOMINATIONS, fault.get())
                : new CashOutcome.Done<>(book(actor, riderId, where, shift.map(Shift::id), handedIn));
    }

    private CashDeposit book(Actor actor, String riderId, String store, Optional<UUID> shift, CountedCash handedIn) {
        UUID id = Ids.next();
        Money amount = handedIn.total();
        BookDay day = books.post(
                actor,
                store,
                JournalEntry.draft("cash.deposit:" + id, null, "%s hands in %s".formatted(riderId, amount))
                        .debit(Account.STORE_DRAWER, store, amount)
                        .credit(Account.RIDER_CASH, riderId, amount, shift.orElse(null))
                        .balanced());
        CashDeposit deposit = new CashDeposit(
                id,
                store,
                riderId,
                shift.orElse(null),
                day.date(),
                amount,
                handedIn.denominations(),
                bags.inHand(actor, riderId, amount.currency()),
                actor.name(),
                clock.instant());
        limits.add(actor, deposit);
        bags.watch(actor, store, riderId, amount.currency());
        news.tell(actor, id, CashMoved.Kind.DEPOSITED, day, riderId, amount);
        return deposit;
    }
}
