package org.handcart.shared.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.verb.Tenancy;

/**
 * Takes due messages of every organisation to the broker, one relay for a database at a time, in the order they were
 * appended. A message that the broker refuses is tried again later and later; the messages behind it in its group
 * wait for it, all others go on. After {@value #GIVE_UP_AFTER} refusals it is FAILED.
 *
 * <p>There is no common transaction of database and broker. The round below is a database transaction that holds the
 * relay's lock; the {@link Carrier} suspends it and commits to the broker on its own. A crash between the two commits
 * leaves rows due that the broker has: they are sent again with the same duplicate-detection id, which the broker
 * rejects, and which counts as sent.
 */
@Stateless
public class RelayMessages {

    public static final int BATCH = 200;
    private static final int GIVE_UP_AFTER = 20;

    @Inject
    Tenancy tenancy;

    @Inject
    DueRows rows;

    /** One round. Blocks as long as the carrier does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Relayed relay(Carrier carrier) {
        tenancy.enterSystemScope();
        if (!rows.lead()) {
            return Relayed.NOT_LEADING;
        }
        List<DueMessage> due = rows.due(BATCH);
        if (due.isEmpty()) {
            return new Relayed(true, 0, 0, 0, List.of(), null);
        }
        Carried carried = carrier.carry(due);
        if (!carried.sent().isEmpty()) {
            rows.sent(carried.sent());
        }
        List<UUID> givenUp = new ArrayList<>();
        for (Carried.Refusal refusal : carried.refused()) {
            int giveUpAfter = refusal.counts() ? GIVE_UP_AFTER : Integer.MAX_VALUE;
            if (rows.refused(refusal.id(), refusal.error(), giveUpAfter)) {
                givenUp.add(refusal.id());
            }
        }
        return new Relayed(
                true, due.size(), carried.sent().size(), carried.refused().size(), givenUp, carried.away());
    }

    /** Forgets some of what was sent more than a day ago and of the idempotency keys past their time; true when there is more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean purge() {
        tenancy.enterSystemScope();
        return rows.purge();
    }
}
