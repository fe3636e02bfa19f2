package org.handcart.cod.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.CashOutcome.Reason;
import org.handcart.cod.Waiver;
import org.handcart.cod.Waiver.Status;
import org.handcart.cod.domain.Disputes;
import org.handcart.cod.domain.Receivable;
import org.handcart.cod.domain.Receivables;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** A due that will never come in is given up: one person asks, another decides. */
@Stateless
public class WaiveDue {

    private static final int MOST = 200;

    @EJB
    LockOrder lockOrder;

    @Inject
    Disputes disputes;

    @Inject
    Receivables receivables;

    @Inject
    WriteOffs writeOffs;

    @Inject
    Clock clock;

    /** For all that is due now. One at a time for an order. */
    @Requires(Permission.COD_DISPUTE)
    public CashOutcome<Waiver> request(Actor actor, OrderId order, String reason) {
        Optional<Receivable> receivable = locked(actor, order);
        if (receivable.isEmpty()) {
            return CashOutcome.refused(Reason.UNKNOWN_ORDER, "there is no such order");
        }
        if (isOver(receivable.get())) {
            return CashOutcome.refused(Reason.NOTHING_TO_WAIVE, "nothing is due for this order");
        }
        if (!disputes.waivers(actor, Status.PENDING, order, 1).isEmpty()) {
            return CashOutcome.refused(Reason.ALREADY_BOOKED, "somebody has asked for it before");
        }
        Waiver waiver = new Waiver(
                Ids.next(),
                order,
                receivable.get().storeCode(),
                receivable.get().due(),
                reason,
                Status.PENDING,
                actor.name(),
                clock.instant(),
                null,
                null,
                null);
        disputes.add(actor, waiver);
        return new CashOutcome.Done<>(waiver);
    }

    /** Dr COD_WAIVED, Cr COD_RECEIVABLE; the due must still be what was looked at. Part of the conductor's transaction. */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<Waiver> approve(Actor actor, UUID id, @Nullable String comment) {
        Optional<Waiver> found = disputes.lockWaiver(actor, id);
        Optional<CashOutcome<Waiver>> refused = refusal(actor, found, true);
        if (refused.isPresent()) {
            return refused.get();
        }
        Waiver waiver = found.orElseThrow();
        Receivable receivable = locked(actor, waiver.order()).orElseThrow();
        if (isOver(receivable) || !receivable.due().equals(waiver.amount())) {
            return CashOutcome.refused(Reason.CHANGED_MEANWHILE, "due is %s now".formatted(receivable.due()));
        }
        writeOffs.carryOut(actor, receivable, receivable.waiver(), "waiver:" + id);
        return decided(actor, id, Status.APPROVED, comment);
    }

    /** It stays due. Who asked may take it back this way. */
    @Requires({Permission.CASH_APPROVE, Permission.COD_DISPUTE})
    public CashOutcome<Waiver> reject(Actor actor, UUID id, @Nullable String comment) {
        Optional<Waiver> found = disputes.lockWaiver(actor, id);
        return refusal(actor, found, false).orElseGet(() -> decided(actor, id, Status.REJECTED, comment));
    }

    private static Optional<CashOutcome<Waiver>> refusal(Actor actor, Optional<Waiver> found, boolean twoPeople) {
        if (found.isEmpty()) {
            return Optional.of(CashOutcome.refused(Reason.UNKNOWN_WAIVER, "there is no such waiver"));
        }
        if (found.get().status() != Status.PENDING) {
            return Optional.of(CashOutcome.refused(Reason.ALREADY_DECIDED, "it was decided before"));
        }
        return twoPeople && actor.name().equals(found.get().requestedBy())
                ? Optional.of(CashOutcome.refused(Reason.SECOND_PERSON_NEEDED, "who asked for it cannot approve it"))
                : Optional.empty();
    }

    private CashOutcome<Waiver> decided(Actor actor, UUID id, Status status, @Nullable String comment) {
        disputes.decide(actor, id, status, comment, clock.instant());
        return new CashOutcome.Done<>(disputes.lockWaiver(actor, id).orElseThrow());
    }

    private static boolean isOver(Receivable receivable) {
        return receivable.isCollected()
                || receivable.isWrittenOff()
                || !receivable.due().isPositive();
    }

    private Optional<Receivable> locked(Actor actor, OrderId order) {
        Actor system = Actor.system(actor.org(), "cod", actor.correlationId());
        return lockOrder.lock(system, order)
                ? receivables.locked(actor, order).filter(found -> actor.seesStore(found.storeCode()))
                : Optional.empty();
    }

    /** Of the actor's stores, oldest first, at most 200. @param order null: of every order */
    @Requires({Permission.COD_DISPUTE, Permission.CASH_APPROVE, Permission.CASH_READ})
    public List<Waiver> list(Actor actor, @Nullable Status status, @Nullable OrderId order) {
        return disputes.waivers(actor, status, order, MOST);
    }
}
