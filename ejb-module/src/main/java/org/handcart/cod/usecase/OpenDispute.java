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
import org.handcart.cod.Dispute.Kind;
import org.handcart.cod.Dispute.Status;
import org.handcart.cod.DisputeMoved;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Disputes;
import org.handcart.cod.domain.Disputes.Taken;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** A customer says that what was collected is not right. */
@Stateless
public class OpenDispute {

    private static final int MOST = 200;
    private static final int MOST_EVIDENCE = 50;

    @EJB
    LockOrder lockOrder;

    @Inject
    Disputes disputes;

    @Inject
    Receivables receivables;

    @Inject
    Books books;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * COLLECTION: at most what was collected, less what is disputed or given back already; nothing is booked yet.
     * VARIANCE: at most what is missing; it is taken off the rider while it is argued about (Dr COD_DISPUTED, Cr
     * VARIANCE), so that due = collected + waived + disputed.
     */
    @Requires(Permission.COD_DISPUTE)
    public CashOutcome<Dispute> open(Actor actor, OrderId order, Kind kind, Money amount, String claim) {
        Optional<Receivable> receivable = receivable(actor, order);
        if (receivable.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_ORDER, "there is no such order");
        }
        Receivable of = receivable.get();
        if (!amount.currency().equals(of.due().currency())) {
            return CashOutcome.refused(
                    Reason.WRONG_CURRENCY, "the order is in " + of.due().currency());
        }
        Optional<Taken> taken = disputes.collectionOf(actor, order);
        long possible = taken.map(it -> possible(actor, order, kind, it)).orElse(0L);
        if (possible <= 0) {
            return CashOutcome.refused(
                    Reason.NOTHING_TO_DISPUTE, "nothing of this kind is left to dispute for the order");
        }
        if (!amount.isPositive() || amount.minor() > possible) {
            return CashOutcome.refused(
                    Reason.WRONG_AMOUNT,
                    "at most %s can be disputed".formatted(Money.ofMinor(possible, amount.currency())));
        }
        Dispute dispute = dispute(actor, of, kind, taken.orElseThrow().riderId(), amount, claim);
        disputes.add(actor, dispute);
        if (kind == Kind.VARIANCE) {
            books.post(
                    actor,
                    dispute.storeCode(),
                    JournalEntry.draft("cod.dispute:" + dispute.id(), order, "disputed: not owed")
                            .debit(Account.COD_DISPUTED, order.toString(), amount)
                            .credit(Account.VARIANCE, dispute.riderId(), amount)
                            .balanced());
        }
        tell(actor, dispute);
        return new CashOutcome.Done<>(dispute);
    }

    private Optional<Receivable> receivable(Actor actor, OrderId order) {
        Actor system = Actor.system(actor.org(), "cod", actor.correlationId());
        return lockOrder.lock(system, order)
                ? receivables.locked(actor, order).filter(found -> actor.seesStore(found.storeCode()))
                : Optional.empty();
    }

    private long possible(Actor actor, OrderId order, Kind kind, Taken taken) {
        long whole = kind == Kind.COLLECTION
                ? Math.min(taken.collectedMinor(), taken.dueMinor())
                : taken.dueMinor() - taken.collectedMinor();
        return whole
                - disputes.list(actor, null, order, MOST).stream()
                        .filter(other -> other.kind() == kind && other.status() != Status.REJECTED)
                        .mapToLong(other -> other.amount().minor())
                        .sum();
    }

    private Dispute dispute(Actor actor, Receivable of, Kind kind, String rider, Money amount, String claim) {
        return new Dispute(
                Ids.next(),
                of.order(),
                of.storeCode(),
                kind,
                rider,
                amount,
                claim,
                Status.OPEN,
                null,
                actor.name(),
                clock.instant(),
                null,
                null,
                null,
                List.of());
    }

    private void tell(Actor actor, Dispute dispute) {
        outbox.publish(
                actor,
                List.of(new DisputeMoved(
                        dispute.order(),
                        dispute.id(),
                        dispute.kind(),
                        dispute.status(),
                        dispute.amount(),
                        clock.instant())));
    }

    /** While it is open; at most 50 pieces. */
    @Requires(Permission.COD_DISPUTE)
    public CashOutcome<Dispute> addEvidence(Actor actor, UUID id, Dispute.Evidence.Type kind, String content) {
        Optional<Dispute> found = disputes.lock(actor, id);
        if (found.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_DISPUTE, "there is no such dispute");
        }
        if (found.get().status() != Status.OPEN) {
            return CashOutcome.refused(Reason.ALREADY_DECIDED, "it was decided before");
        }
        if (found.get().evidence().size() >= MOST_EVIDENCE) {
            return CashOutcome.refused(Reason.WRONG_AMOUNT, "there is enough evidence");
        }
        Instant now = clock.instant();
        disputes.evidence(actor, found.get(), new Dispute.Evidence(kind, content, actor.name(), now));
        return new CashOutcome.Done<>(disputes.lock(actor, id).orElseThrow());
    }

    /** Of the actor's stores, oldest first, at most 200. @param order null: of every order */
    @Requires({Permission.COD_DISPUTE, Permission.CASH_APPROVE, Permission.CASH_READ})
    public List<Dispute> list(Actor actor, @Nullable Status status, @Nullable OrderId order) {
        return disputes.list(actor, status, order, MOST);
    }
}
