package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.cod.Due;
import org.handcart.cod.Posting;
import org.handcart.cod.RiderCash;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.CashRounding;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of the ledger. */
@Stateless
public class CodQueries {

    @Inject
    Journal journal;

    @Inject
    Receivables receivables;

    /**
     * What the rider carries, and what is missing (below zero) or too much.
     *
     * @throws NotAllowed for another rider's bag without the right to see everybody's
     */
    @Requires({Permission.CASH_READ, Permission.COD_COLLECT})
    public RiderCash cashOf(Actor actor, String riderId) {
        if (!actor.name().equals(riderId) && !actor.may(Permission.CASH_READ)) {
            throw new NotAllowed(actor, Permission.CASH_READ);
        }
        List<Money> missing = journal.balances(actor, Account.VARIANCE, riderId).stream()
                .map(Money::negated)
                .toList();
        return new RiderCash(riderId, journal.balances(actor, Account.RIDER_CASH, riderId), missing);
    }

    /** The order's journal, oldest first. */
    @Requires(Permission.ORDER_READ)
    public List<Posting> postings(Actor actor, OrderId order) {
        return journal.postings(actor, order);
    }

    /** What is collected in cash for an amount: the nearest step of its currency (D8). */
    @Requires({Permission.ORDER_PLACE, Permission.ORDER_READ, Permission.COD_VALIDATE})
    public Money inCash(Actor actor, Money amount) {
        return CashRounding.of(amount.currency()).round(amount);
    }

    /** Empty for an order that was never accepted. */
    @Requires({Permission.ORDER_READ, Permission.COD_COLLECT, Permission.DELIVERY_REPORT, Permission.PROCESS})
    public Optional<Due> due(Actor actor, OrderId order) {
        return receivables.find(actor, order).map(Receivable::asDue);
    }
}
