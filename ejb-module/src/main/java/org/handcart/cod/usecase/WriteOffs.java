package org.handcart.cod.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.cod.DueChanged;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.DueMove;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** A due is not asked for any more: Dr COD_WAIVED, Cr COD_RECEIVABLE (I4: due = collected + waived + disputed). */
@Dependent
class WriteOffs {

    @Inject
    Receivables receivables;

    @Inject
    Journal journal;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * @param move what the receivable said it would mean
     * @return what was written off
     */
    Money carryOut(Actor actor, Receivable receivable, DueMove move, String cause) {
        OrderId order = receivable.order();
        Money waived = move.dueBefore();
        Instant now = clock.instant();
        receivable.apply(move, now);
        receivables.record(actor, order, cause, move);
        if (waived.isPositive()) {
            String id = order.toString();
            journal.post(
                    actor,
                    JournalEntry.draft("cod.waive:" + order + ":" + cause, order, "%s is given up".formatted(waived))
                            .debit(Account.COD_WAIVED, id, waived)
                            .credit(Account.COD_RECEIVABLE, id, waived)
                            .balanced());
            outbox.publish(
                    actor,
                    List.of(new DueChanged(
                            order,
                            cause,
                            waived,
                            move.dueAfter(),
                            move.versionAfter(),
                            "%s is not asked for any more".formatted(waived),
                            null,
                            now)));
        }
        return waived;
    }
}
