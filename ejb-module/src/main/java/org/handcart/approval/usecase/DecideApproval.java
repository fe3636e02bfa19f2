package org.handcart.approval.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.DecideOutcome.Decided;
import org.handcart.approval.DecideOutcome.Reason;
import org.handcart.approval.DecideOutcome.Refused;
import org.handcart.approval.Spending;
import org.handcart.approval.domain.Approvals;
import org.handcart.approval.domain.Person;
import org.handcart.order.usecase.LockOrder;
import org.handcart.organisation.usecase.CurrentRights;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** A second person agrees, or says no (D23). */
@Stateless
public class DecideApproval {

    @Inject
    Approvals approvals;

    @Inject
    Decisions decisions;

    @Inject
    Sizing sizing;

    @Inject
    Subjects subjects;

    @EJB
    LockOrder lockOrder;

    @EJB
    CurrentRights currentRights;

    @EJB
    RequireApproval requireApproval;

    @Inject
    Clock clock;

    /**
     * In one transaction the decision, the spending (booked to who agrees) and what was asked for. Order first, then the
     * approval: of two who decide at once one is told that it is decided. The approver's rights are those they have now,
     * whatever their token says; they see the store, are somebody else, and their own limits hold for the amount.
     *
     * @throws NotAllowed for somebody who lost the right
     */
    @Requires(Permission.APPROVE_CANCELLATION)
    public DecideOutcome approve(Actor actor, ApprovalId id, @Nullable String comment) {
        Actor approver = withRights(actor);
        return open(approver, id, approval -> {
            if (Person.of(approver.name()).equals(Person.of(approval.requestedBy()))) {
                return new Refused(Reason.SECOND_PERSON_NEEDED, "who asked for it cannot agree to it");
            }
            List<Breach> breaches = sizing.bookUnlessBroken(approver, spending(approver, approval), approval.id());
            if (!breaches.isEmpty()) {
                return new Refused(
                        Reason.ABOVE_OWN_LIMIT,
                        "it is above the limits of " + approver.name() + ": "
                                + breaches.get(0).sentence());
            }
            ApprovalView decided = decisions.record(approver, approval, ApprovalStatus.APPROVED, comment);
            Money actual = subjects.of(approval.subject()).approved(approver, decided);
            requireApproval.settled(approver, approval.subject(), approval.subjectId(), actual);
            return new Decided(decided);
        });
    }

    /** Nothing goes back, and what was held is free again. Who asked may take it back this way. */
    @Requires({Permission.APPROVE_CANCELLATION, Permission.ORDER_CANCEL, Permission.REFUND})
    public DecideOutcome reject(Actor actor, ApprovalId id, @Nullable String comment) {
        Actor decider = currentRights.of(actor);
        return open(decider, id, approval -> {
            if (!decider.may(Permission.APPROVE_CANCELLATION) && !decider.name().equals(approval.requestedBy())) {
                throw new NotAllowed(decider, Permission.APPROVE_CANCELLATION);
            }
            ApprovalView decided = decisions.record(decider, approval, ApprovalStatus.REJECTED, comment);
            subjects.of(approval.subject())
                    .refused(decider, decided, "not approved" + (comment == null ? "" : ": " + comment));
            return new Decided(decided);
        });
    }

    private DecideOutcome open(Actor actor, ApprovalId id, Function<ApprovalView, DecideOutcome> decision) {
        Optional<ApprovalView> found = approvals.find(actor, id).filter(it -> actor.seesStore(it.storeCode()));
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN_APPROVAL, "there is no such approval");
        }
        lockOrder.lock(
                Actor.system(actor.org(), "approval", actor.correlationId()),
                found.get().order());
        ApprovalView approval = approvals.lock(actor, id).orElseThrow();
        if (approval.status() != ApprovalStatus.OPEN) {
            return new Refused(Reason.ALREADY_DECIDED, "it is " + approval.status() + " already");
        }
        if (!clock.instant().isBefore(approval.expiresAt())) {
            return new Refused(Reason.EXPIRED, "the time to decide was over at " + approval.expiresAt());
        }
        return decision.apply(approval);
    }

    private Actor withRights(Actor actor) {
        Actor now = currentRights.of(actor);
        if (!now.may(Permission.APPROVE_CANCELLATION)) {
            throw new NotAllowed(now, Permission.APPROVE_CANCELLATION);
        }
        return now;
    }

    /** Risk is what the approver looked at; it does not make them wait again. */
    private Spending spending(Actor actor, ApprovalView it) {
        return new Spending(
                it.subject(),
                it.subjectId(),
                it.order(),
                it.storeCode(),
                approvals.customer(actor, it.id()),
                it.amount(),
                it.requestHash(),
                List.of());
    }
}
