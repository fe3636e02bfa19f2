package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.ApprovedSubject;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.order.FrozenTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReduceOutcome.Reduced;
import org.handcart.order.ReducedOrder;
import org.handcart.order.RejectReason;
import org.handcart.order.usecase.AwaitApproval;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;

/** A person decided about a cancellation that waited (D23): the same engine carries it out, or everything is let go of. */
@Dependent
public class CancellationApproval implements ApprovedSubject {

    @Inject
    Cancellations cancellations;

    @EJB
    OrderQueries orders;

    @EJB
    AwaitApproval awaitApproval;

    @EJB
    RequestRefund requestRefund;

    @EJB
    ReduceLines reduceLines;

    @Inject
    KeptPrices keptPrices;

    @Inject
    BackToCustomer backToCustomer;

    @Inject
    Agreement agreement;

    @Inject
    CarryOut carryOut;

    @Inject
    Ending ending;

    @Inject
    Clock clock;

    @Override
    public ApprovalSubject kind() {
        return ApprovalSubject.CANCELLATION;
    }

    /**
     * Units that left meanwhile are rejected with their reason.
     *
     * @throws Conflict when more would go back now than was approved, or it is not what was approved
     */
    @Override
    public Money approved(Actor approver, ApprovalView approval) {
        Cancellation cancellation = waiting(approver, approval);
        WaitingRequest request = WaitingRequest.read(cancellation.asked());
        letGo(approver, cancellation, approval);
        FrozenTerms frozen = orders.terms(approver, approval.order()).orElseThrow();
        Instant now = clock.instant();
        Asked asked = request.again(approver, cancellation.id(), keptPrices.of(approver, frozen), now);
        ReduceCommand command = asked.reduce(request.lines(), true);
        ReduceOutcome expected = reduceLines.reduce(approver, command.asPreview());
        if (expected instanceof ReduceOutcome.Refused refused) {
            return nothingLeft(approver, cancellation, refused, now);
        }
        Money amount = backToCustomer.atMost(approver, ((Reduced) expected).order());
        if (amount.compareTo(approval.amount()) > 0) {
            throw new Conflict("%s would go back now, more than the %s that were asked for: reject it and ask again"
                    .formatted(amount, approval.amount()));
        }
        ReduceOutcome done = reduceLines.reduce(
                approver, command, reduced -> List.of(CancellationFacts.initiated(cancellation.id(), reduced, now)));
        ReducedOrder reduced = ((Reduced) done).order();
        cancellation.approved(org.handcart.cancellation.usecase.Reduced.items(reduced));
        carryOut.carryOut(approver, cancellation, reduced, now);
        agreement.done(approver, cancellation, reduced, approval.requestedBy());
        return amount;
    }

    /** Everything it asked for left another way while it waited. */
    private Money nothingLeft(Actor actor, Cancellation cancellation, ReduceOutcome.Refused refused, Instant now) {
        for (LineQuantity part : Agreement.held(cancellation)) {
            RejectReason why = refused.lines().stream()
                    .filter(line -> line.line().equals(part.line()) && line.reason() != null)
                    .map(line -> line.reason())
                    .findFirst()
                    .orElse(RejectReason.TOO_LATE);
            cancellation.reject(part.line(), part.quantity().value(), why);
        }
        end(actor, cancellation, now);
        return Money.zero(cancellation.value().currency());
    }

    @Override
    public void refused(Actor actor, ApprovalView approval, String why) {
        Cancellation cancellation = waiting(actor, approval);
        letGo(actor, cancellation, approval);
        Agreement.held(cancellation)
                .forEach(
                        part -> cancellation.reject(part.line(), part.quantity().value(), RejectReason.NOT_APPROVED));
        end(actor, cancellation, clock.instant());
    }

    private void end(Actor actor, Cancellation cancellation, Instant now) {
        if (cancellation.conclude(Refunds.SETTLED, now)) {
            ending.tell(actor, cancellation, Refunds.SETTLED, now);
        }
    }

    private Cancellation waiting(Actor actor, ApprovalView approval) {
        Cancellation cancellation = cancellations
                .lock(actor.org(), new CancellationId(approval.subjectId()))
                .orElseThrow(() -> new IllegalStateException("no cancellation " + approval.subjectId()));
        if (cancellation.status() != CancellationStatus.PENDING_APPROVAL) {
            throw new Conflict("the cancellation is " + cancellation.status());
        }
        boolean same = WaitingRequest.hash(cancellation.asked()).equals(approval.requestHash());
        if (approval.status() == ApprovalStatus.APPROVED && !same) {
            throw new Conflict("what waits is not what was asked to be approved");
        }
        return cancellation;
    }

    private void letGo(Actor actor, Cancellation cancellation, ApprovalView approval) {
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        requestRefund.letGo(system, approval.order(), approval.cause());
        awaitApproval.letGo(system, approval.order(), Agreement.held(cancellation));
    }
}
