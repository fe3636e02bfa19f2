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
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.DrawerMovement.Source;
import org.handcart.cod.DrawerMovement.Type;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Drawers;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.LegalTender;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Cash is put into a drawer, or taken out, for something else than riders and orders. */
@Stateless
public class MoveDrawerCash {

    @EJB
    StoreQueries stores;

    @Inject
    Books books;

    @Inject
    Journal journal;

    @Inject
    Drawers drawers;

    @Inject
    CashNews news;

    @Inject
    Clock clock;

    /** In: Dr STORE_DRAWER, Cr BANK (change) or PETTY_CASH. Out: the other way round, never more than there is. */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<DrawerMovement> move(
            Actor actor, String storeCode, Type type, Source source, Money amount, String reason) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + storeCode);
        }
        if (!amount.currency().equals(store.get().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        if (!LegalTender.isMovable(amount)) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "the amount is above zero, and one a drawer can hold");
        }
        if (type == Type.PAY_OUT && source == Source.BANK) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "cash goes to the bank with a slip");
        }
        BookDay day = books.alone(actor, storeCode);
        Money drawer = journal.balance(actor, Account.STORE_DRAWER, storeCode, null, amount.currency());
        if (type == Type.PAY_OUT && amount.compareTo(drawer) > 0) {
            return CashOutcome.refused(Reason.DRAWER_HAS_LESS, "the drawer has " + drawer);
        }
        DrawerMovement movement = new DrawerMovement(
                Ids.next(), storeCode, day.date(), type, source, amount, reason, actor.name(), clock.instant());
        book(actor, day, movement);
        return new CashOutcome.Done<>(movement);
    }

    private void book(Actor actor, BookDay day, DrawerMovement movement) {
        UUID id = movement.id();
        boolean in = movement.type() == Type.PAY_IN;
        Money intoDrawer = in ? movement.amount() : movement.amount().negated();
        String kind = in ? "cash.pay-in:" : "cash.pay-out:";
        boolean bank = movement.source() == Source.BANK;
        books.postIn(
                actor,
                day,
                JournalEntry.draft(kind + id, null, movement.reason())
                        .debit(Account.STORE_DRAWER, movement.storeCode(), intoDrawer)
                        .credit(
                                bank ? Account.BANK : Account.PETTY_CASH,
                                bank ? actor.org().toString() : movement.storeCode(),
                                intoDrawer)
                        .balanced());
        drawers.add(actor, movement);
        news.tell(actor, id, in ? CashMoved.Kind.PAID_IN : CashMoved.Kind.PAID_OUT, day, null, movement.amount());
    }
}
