package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.Payout;
import org.handcart.cod.Payout.Way;
import org.handcart.cod.PayoutPaid;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Payouts;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Money that is owed back to customers is paid out by people (D9, D11). */
@Stateless
public class PayOut {

    private static final int MOST = 200;

    @Inject
    Payouts payouts;

    @EJB
    LockOrder lockOrder;

    @Inject
    Books books;

    @Inject
    Journal journal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Of the actor's stores, oldest first, at most 200. */
    @Requires({Permission.CASH_READ, Permission.REFUND})
    public List<Payout> list(Actor actor, Payout.@Nullable Status status, @Nullable OrderId order) {
        return payouts.list(actor, status, order, MOST);
    }

    /** Somebody is to pay it out; anybody who may can still do so. */
    @Requires({Permission.CASH_HANDLE, Permission.REFUND})
    public CashOutcome<Payout> assign(Actor actor, UUID id, String to) {
        Optional<Payout> found = payouts.lock(actor, id);
        if (found.isEmpty()) {
            return unknown();
        }
        if (found.get().status() == Payout.Status.PAID) {
            return paidBefore();
        }
        payouts.assign(actor, id, to);
        return new CashOutcome.Done<>(payouts.lock(actor, id).orElseThrow());
    }

    /**
     * It was paid: Dr CUSTOMER_PAYABLE, Cr BANK, UPI_CLEARING or STORE_DRAWER, in the store's business day of now. Once;
     * the drawer gives only what it has.
     *
     * @param reference of the transfer; null for cash
     * @throws NotAllowed for cash without the right to handle it
     */
    @Requires({Permission.CASH_HANDLE, Permission.REFUND})
    public CashOutcome<Payout> pay(Actor actor, UUID id, Way way, @Nullable String reference) {
        if (way == Way.DRAWER && !actor.may(Permission.CASH_HANDLE)) {
            throw new NotAllowed(actor, Permission.CASH_HANDLE);
        }
        Optional<Payout> seen = payouts.find(actor, id);
        if (seen.isEmpty()) {
            return unknown();
        }
        lockOrder.lock(system(actor), seen.get().order());
        Payout payout = payouts.lock(actor, id).orElseThrow();
        if (payout.status() == Payout.Status.PAID) {
            return paidBefore();
        }
        BookDay day = books.alone(actor, payout.storeCode());
        Money drawer = journal.balance(
                actor,
                Account.STORE_DRAWER,
                payout.storeCode(),
                null,
                payout.amount().currency());
        if (way == Way.DRAWER && payout.amount().compareTo(drawer) > 0) {
            return CashOutcome.refused(Reason.DRAWER_HAS_LESS, "the drawer has " + drawer);
        }
        Instant now = clock.instant();
        books.postIn(actor, day, entry(actor, payout, way));
        payouts.paid(actor, id, way, reference, now);
        outbox.publish(actor, List.of(new PayoutPaid(payout.order(), id, payout.amount(), way, now)));
        return new CashOutcome.Done<>(payouts.lock(actor, id).orElseThrow());
    }

    private static JournalEntry entry(Actor actor, Payout payout, Way way) {
        JournalEntry.Draft draft = JournalEntry.draft(
                        "cod.payout:" + payout.id(), payout.order(), "paid back by " + way)
                .debit(Account.CUSTOMER_PAYABLE, payout.order().toString(), payout.amount());
        return switch (way) {
            case BANK ->
                draft.credit(Account.BANK, actor.org().toString(), payout.amount())
                        .balanced();
            case UPI ->
                draft.credit(Account.UPI_CLEARING, payout.storeCode(), payout.amount())
                        .balanced();
            case DRAWER ->
                draft.credit(Account.STORE_DRAWER, payout.storeCode(), payout.amount())
                        .balanced();
        };
    }

    private static Actor system(Actor actor) {
        return Actor.system(actor.org(), "cod", actor.correlationId());
    }

    private static CashOutcome<Payout> unknown() {
        return CashOutcome.refused(Reason.UNKNOWN_PAYOUT, "there is no such payout");
    }

    private static CashOutcome<Payout> paidBefore() {
        return CashOutcome.refused(Reason.ALREADY_BOOKED, "it was paid out before");
    }
}
