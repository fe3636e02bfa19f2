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
import org.handcart.cod.Dispute;
import org.handcart.cod.Dispute.Bearer;
import org.handcart.cod.Dispute.Kind;
import org.handcart.cod.Dispute.Status;
import org.handcart.cod.DisputeMoved;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Collections;
import org.handcart.cod.domain.Disputes;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Somebody else than who opened it decides a dispute. */
@Stateless
public class DecideDispute {

    @EJB
    LockOrder lockOrder;

    @Inject
    Disputes disputes;

    @Inject
    Collections collections;

    @Inject
    Books books;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * The customer is right. COLLECTION: a payout task, Dr VARIANCE of the rider or COD_WAIVED of the house, Cr
     * CUSTOMER_PAYABLE. VARIANCE: given up, Dr COD_WAIVED, Cr COD_DISPUTED, or the rider's after all.
     */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<Dispute> uphold(Actor actor, UUID id, Bearer bearer, String comment) {
        return decide(actor, id, Status.UPHELD, bearer, comment);
    }

    /** The customer is not right: nothing is paid, and what is missing is the rider's again. */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<Dispute> reject(Actor actor, UUID id, String comment) {
        return decide(actor, id, Status.REJECTED, null, comment);
    }

    private CashOutcome<Dispute> decide(Actor actor, UUID id, Status status, @Nullable Bearer bearer, String comment) {
        Optional<Dispute> found = disputes.lock(actor, id);
        if (found.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_DISPUTE, "there is no such dispute");
        }
        Dispute dispute = found.get();
        if (dispute.status() != Status.OPEN) {
            return CashOutcome.refused(Reason.ALREADY_DECIDED, "it was decided before");
        }
        if (actor.name().equals(dispute.openedBy()) || actor.name().equals(dispute.riderId())) {
            return CashOutcome.refused(Reason.SECOND_PERSON_NEEDED, "neither who opened it nor the rider decides it");
        }
        lockOrder.lock(Actor.system(actor.org(), "cod", actor.correlationId()), dispute.order());
        Instant now = clock.instant();
        disputes.decide(actor, id, status, bearer, comment, now);
        JournalEntry entry = entry(dispute, status, bearer);
        if (entry != null) {
            books.post(actor, dispute.storeCode(), entry);
        }
        if (dispute.kind() == Kind.COLLECTION && status == Status.UPHELD) {
            collections.addPayout(
                    actor, Ids.next(), dispute.order(), dispute.amount(), "disputed and upheld: " + dispute.claim());
        }
        outbox.publish(
                actor, List.of(new DisputeMoved(dispute.order(), id, dispute.kind(), status, dispute.amount(), now)));
        return new CashOutcome.Done<>(disputes.lock(actor, id).orElseThrow());
    }

    /** Null when nothing moves: money that was taken stays where it is. */
    private static @Nullable JournalEntry entry(Dispute dispute, Status status, @Nullable Bearer bearer) {
        String order = dispute.order().toString();
        Money amount = dispute.amount();
        boolean upheld = status == Status.UPHELD;
        if (dispute.kind() == Kind.COLLECTION && !upheld) {
            return null;
        }
        JournalEntry.Draft draft =
                JournalEntry.draft("cod.dispute:" + dispute.id() + ":decided", dispute.order(), "dispute " + status);
        if (upheld && bearer == Bearer.HOUSE) {
            draft.debit(Account.COD_WAIVED, order, amount);
        } else {
            draft.debit(Account.VARIANCE, dispute.riderId(), amount);
        }
        Account against = dispute.kind() == Kind.COLLECTION ? Account.CUSTOMER_PAYABLE : Account.COD_DISPUTED;
        return draft.credit(against, order, amount).balanced();
    }
}
