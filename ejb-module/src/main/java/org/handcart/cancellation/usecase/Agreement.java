package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.usecase.RequireApproval;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.LineQuantity;
import org.handcart.order.ReducedOrder;
import org.handcart.order.usecase.AwaitApproval;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.risk.RiskAssessment;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.shared.outbox.Outbox;

/** Whether a cancellation may give back what it would, and what happens while a person is asked (D23). */
@Dependent
class Agreement {

    @EJB
    RequireApproval requireApproval;

    @EJB
    AwaitApproval awaitApproval;

    @EJB
    RequestRefund requestRefund;

    @EJB
    AdjustReceivable adjustReceivable;

    @Inject
    CancellationRisk cancellationRisk;

    @Inject
    BackToCustomer backToCustomer;

    @Inject
    Cancellations cancellations;

    @Inject
    CancellationViews views;

    @Inject
    Outbox outbox;

    /** Timers, warehouse answers and imports are never asked. */
    static boolean isAsked(Actor actor) {
        return !actor.roles().contains(Role.SYSTEM);
    }

    /**
     * Asks with the order locked and nothing changed yet. Books the spending when nobody has to be asked.
     *
     * @param lines what the request asks for, and what of it can be had
     * @return empty: go on; otherwise what a person has to agree to
     */
    Question ask(Actor actor, Asked asked, List<LineQuantity> lines, ReducedOrder expected) {
        Money amount = backToCustomer.atMost(actor, expected);
        Cancellation wanted =
                new Cancellation(actor.org(), asked.id(), Reduced.request(asked, expected), Reduced.items(expected));
        RiskAssessment risk =
                amount.isPositive() ? cancellationRisk.assess(actor, wanted, amount) : RiskAssessment.NONE;
        String json = WaitingRequest.of(asked, lines).json();
        Spending spending = spending(asked, expected, amount, WaitingRequest.hash(json), risk);
        return new Question(spending, json, breaches(requireApproval.check(actor, spending)));
    }

    /** @param breaches empty when nobody has to be asked */
    record Question(Spending spending, String json, List<Breach> breaches) {

        boolean isAsked() {
            return !breaches.isEmpty();
        }
    }

    /** Units and money are held, a person is asked; everything else waits. */
    CancellationView await(Actor actor, Asked asked, ReducedOrder expected, Question question) {
        Cancellation cancellation =
                new Cancellation(actor.org(), asked.id(), Reduced.request(asked, expected), Reduced.waiting(expected));
        outbox.publish(actor, List.of(CancellationFacts.requested(asked, expected)));
        awaitApproval.hold(
                actor, expected.order(), held(cancellation), asked.reason().code());
        ApprovalView approval = requireApproval.open(actor, question.spending(), question.breaches());
        List<RefundPart> held = requestRefund.hold(
                actor,
                expected.order(),
                approval.amount(),
                cancellation.refundMethod().name(),
                approval.cause());
        cancellation.awaitApproval(approval.id().value(), question.json());
        cancellations.add(cancellation);
        Money before = expected.totalNow().plus(expected.value());
        Money due =
                adjustReceivable.preview(actor, expected.order(), before).due().due();
        return views.of(
                cancellation,
                due,
                held,
                views.firstSteps(cancellation),
                new ApprovalWait(approval.id(), approval.breaches()));
    }

    /**
     * Counts for the next assessment, with what the warehouse may still let go: its answer is nobody's doing.
     *
     * @param agent who asked for it
     */
    void done(Actor actor, Cancellation cancellation, ReducedOrder reduced, String agent) {
        Money back = reduced.heldWorth().isZero()
                ? cancellation.refund()
                : cancellation.refund().plus(backToCustomer.atMost(actor, reduced));
        cancellationRisk.record(actor, agent, cancellation, back);
    }

    static List<LineQuantity> held(Cancellation cancellation) {
        return cancellation.lines().stream()
                .filter(line -> cancellation.pending(line) > 0)
                .map(line -> new LineQuantity(line, Quantity.of(cancellation.pending(line))))
                .toList();
    }

    private static Spending spending(
            Asked asked, ReducedOrder reduced, Money amount, String hash, RiskAssessment risk) {
        return new Spending(
                ApprovalSubject.CANCELLATION,
                asked.id().value(),
                reduced.order(),
                reduced.storeCode(),
                reduced.customerId(),
                amount,
                hash,
                risk.waits() ? risk.sentences() : List.of());
    }

    private static List<Breach> breaches(Verdict verdict) {
        return verdict instanceof Verdict.Needed needed ? needed.breaches() : List.of();
    }
}
