package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashMoved;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
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

/** Cash of a drawer goes to the bank, and is there when the bank says so. */
@Stateless
public class BringToBank {

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

    /** Dr CASH_IN_TRANSIT, Cr STORE_DRAWER. @param slip the number of the paying-in slip, once for each store */
    @Requires(Permission.CASH_HANDLE)
    public CashOutcome<BankDeposit> send(Actor actor, String storeCode, Money amount, String slip) {
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
        BookDay day = books.alone(actor, storeCode);
        Money drawer = journal.balance(actor, Account.STORE_DRAWER, storeCode, null, amount.currency());
        if (amount.compareTo(drawer) > 0) {
            return CashOutcome.refused(Reason.DRAWER_HAS_LESS, "the drawer has " + drawer);
        }
        UUID id = Ids.next();
        BankDeposit deposit = new BankDeposit(
                id,
                storeCode,
                day.date(),
                amount,
                slip,
                BankDeposit.IN_TRANSIT,
                actor.name(),
                clock.instant(),
                null,
                null,
                null);
        if (!drawers.add(actor, deposit)) {
            return CashOutcome.refused(Reason.ALREADY_BOOKED, "slip %s was used before".formatted(slip));
        }
        books.postIn(
                actor,
                day,
                JournalEntry.draft("cash.bank:" + id, null, "to the bank with slip " + slip)
                        .debit(Account.CASH_IN_TRANSIT, storeCode, amount)
                        .credit(Account.STORE_DRAWER, storeCode, amount)
                        .balanced());
        news.tell(actor, id, CashMoved.Kind.SENT_TO_BANK, day, null, amount);
        return new CashOutcome.Done<>(deposit);
    }

    /**
     * Dr BANK, Cr CASH_IN_TRANSIT; what the bank counted less, or more, goes to DRAWER_VARIANCE, which somebody else
     * than the sender must say. The same line again answers the same.
     *
     * @param statementLine the reference of the line on the bank's statement; explains one thing
     */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<BankDeposit> confirm(Actor actor, UUID id, Money arrived, String statementLine) {
        Optional<BankDeposit> found =
                drawers.deposit(actor, id).filter(deposit -> actor.seesStore(deposit.storeCode()));
        if (found.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_DEPOSIT, "there is no such deposit");
        }
        BankDeposit deposit = found.get();
        if (deposit.status().equals(BankDeposit.CONFIRMED)) {
            return statementLine.equals(deposit.statementLine()) && arrived.equals(deposit.arrived())
                    ? new CashOutcome.Done<>(deposit)
                    : CashOutcome.refused(Reason.ALREADY_DECIDED, "the deposit arrived with another line");
        }
        if (!arrived.currency().equals(deposit.amount().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY,
                    "the deposit is in " + deposit.amount().currency());
        }
        if (arrived.isNegative() || !arrived.isZero() && !LegalTender.isMovable(arrived)) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "no such amount arrives");
        }
        if (!arrived.equals(deposit.amount()) && actor.name().equals(deposit.sentBy())) {
            return CashOutcome.refused(
                    Reason.SECOND_PERSON_NEEDED, "another amount arrived than was sent: somebody else must say so");
        }
        if (!drawers.explain(actor, statementLine, id)) {
            return CashOutcome.refused(Reason.ALREADY_BOOKED, "the line explains something else already");
        }
        BookDay day = books.post(
                actor,
                deposit.storeCode(),
                JournalEntry.draft("cash.bank-arrived:" + id, null, "on the statement as " + statementLine)
                        .debit(Account.BANK, actor.org().toString(), arrived)
                        .debit(
                                Account.DRAWER_VARIANCE,
                                deposit.storeCode(),
                                deposit.amount().minus(arrived))
                        .credit(Account.CASH_IN_TRANSIT, deposit.storeCode(), deposit.amount())
                        .balanced());
        drawers.confirm(actor, id, arrived, statementLine, clock.instant());
        news.tell(actor, id, CashMoved.Kind.ARRIVED_AT_BANK, day, null, arrived);
        return new CashOutcome.Done<>(drawers.deposit(actor, id).orElseThrow());
    }
}
