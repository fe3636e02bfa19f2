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
import org.handcart.cod.UpiSettlement;
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

/** What was paid by UPI at doors reaches the bank. */
@Stateless
public class SettleUpi {

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

    /**
     * Dr BANK and BANK_FEES, Cr UPI_CLEARING. Never more than was collected by UPI.
     *
     * @param statementLine the reference of the line on the bank's statement; explains one thing
     */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<UpiSettlement> settle(
            Actor actor, String storeCode, Money arrived, Money fee, String statementLine) {
        Optional<Store> store = stores.find(actor, storeCode);
        if (store.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_STORE, "there is no store " + storeCode);
        }
        if (!arrived.currency().equals(store.get().currency())
                || !fee.currency().equals(store.get().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the store keeps " + store.get().currency());
        }
        boolean feeFits = fee.isZero() || LegalTender.isMovable(fee);
        if (!LegalTender.isMovable(arrived) || !feeFits) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "something arrives, and a fee is not below zero");
        }
        BookDay day = books.alone(actor, storeCode);
        Money clearing = journal.balance(actor, Account.UPI_CLEARING, storeCode, null, arrived.currency());
        if (arrived.plus(fee).compareTo(clearing) > 0) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "only %s is to be settled".formatted(clearing));
        }
        UUID id = Ids.next();
        if (!drawers.explain(actor, statementLine, id)) {
            return CashOutcome.refused(Reason.ALREADY_BOOKED, "the line explains something else already");
        }
        books.postIn(
                actor,
                day,
                JournalEntry.draft("cash.upi:" + id, null, "on the statement as " + statementLine)
                        .debit(Account.BANK, actor.org().toString(), arrived)
                        .debit(Account.BANK_FEES, storeCode, fee)
                        .credit(Account.UPI_CLEARING, storeCode, arrived.plus(fee))
                        .balanced());
        UpiSettlement settlement = new UpiSettlement(
                id, storeCode, day.date(), arrived, fee, statementLine, actor.name(), clock.instant());
        drawers.add(actor, settlement);
        news.tell(actor, id, CashMoved.Kind.UPI_SETTLED, day, null, arrived);
        return new CashOutcome.Done<>(settlement);
    }
}
