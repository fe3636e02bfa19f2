package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.cod.Due;
import org.handcart.cod.ReceivableOpened;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** An accepted order owes money at the door (D8). Called for every accepted order, also for one that is all prepaid. */
@Stateless
public class OpenReceivable {

    @Inject
    Receivables receivables;

    @Inject
    Journal journal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Posts Dr COD_RECEIVABLE, Cr SALES (and ROUNDING) for the due. Once per order; a second call fails. */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS, Permission.ORDERS_IMPORT})
    public Due open(Actor actor, OrderId order, String storeCode, Money total, Money prepaid) {
        Instant now = clock.instant();
        Receivable receivable = new Receivable(actor.org(), order, storeCode, total, prepaid, now);
        receivables.add(receivable);
        if (receivable.due().isPositive()) {
            Money due = receivable.due();
            Money rounding = due.minus(receivable.open());
            journal.post(
                    actor,
                    JournalEntry.draft("cod.open:" + order, order, "due at the door")
                            .debit(Account.COD_RECEIVABLE, order.toString(), due)
                            .credit(Account.SALES, storeCode, receivable.open())
                            .credit(Account.ROUNDING, storeCode, rounding)
                            .balanced());
            outbox.publish(
                    actor, List.of(new ReceivableOpened(order, storeCode, due, rounding, receivable.version(), now)));
        }
        return receivable.asDue();
    }
}
