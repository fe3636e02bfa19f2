package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancelOutcome.Reason;
import org.handcart.cancellation.CancelOutcome.Refused;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.cod.DueChange;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.FrozenTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Cancels some units of an order. */
@Stateless
public class CancelPartially {

    @EJB
    OrderQueries orders;

    @EJB
    ReduceLines reduceLines;

    @EJB
    SettleReduction settleReduction;

    @EJB
    AdjustReceivable adjustReceivable;

    @Inject
    CancelledStock cancelledStock;

    @Inject
    Cancellations cancellations;

    @Inject
    Eligibility eligibility;

    @Inject
    WarehousePatience patience;

    @Inject
    CancellationViews views;

    @Inject
    CancellationRisk risk;

    @Inject
    Ending ending;

    @Inject
    Outbox outbox;

    /**
     * One transaction: lines, due, refund request, reservation, cancellation, messages (D31). Units the warehouse holds
     * are held and asked for (D13). A preview takes the same way and changes nothing.
     *
     * @throws org.handcart.cancellation.ReasonRefused for a reason that does not hold, or lacks its comment
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     * @throws org.handcart.shared.NotAllowed for an override without the permission
     */
    @Requires(Permission.ORDER_CANCEL)
    public CancelOutcome cancel(Actor actor, CancelCommand command) {
        Optional<FrozenTerms> terms = orders.terms(actor, command.order());
        if (terms.isEmpty()) {
            return new Refused(Reason.UNKNOWN_ORDER, "there is no order " + command.order(), List.of());
        }
        Asked asked = eligibility.of(actor, command, terms.get());
        boolean everything = command.lines().isEmpty();
        List<LineQuantity> lines = command.lines();
        if (everything) {
            Optional<OrderDetail> order = orders.find(actor, command.order().toString());
            if (order.isEmpty()) {
                return new Refused(Reason.UNKNOWN_ORDER, "no such order", List.of());
            }
            lines = asked.everything(order.get());
            if (lines.isEmpty()) {
                return new Refused(Reason.NOTHING_TO_CANCEL, "nothing is left that can be cancelled", List.of());
            }
        }
        ReduceOutcome outcome = reduceLines.reduce(
                actor,
                asked.reduce(lines, everything || command.allowPartial()),
                reduced -> CancellationFacts.ofStart(asked, reduced));
        return outcome.fold(reduced -> accept(actor, asked, reduced.order()), asked::refuse);
    }

    private CancelOutcome accept(Actor actor, Asked asked, ReducedOrder reduced) {
        if (reduced.lines().stream().allMatch(line -> line.cancelled() + line.held() == 0)) {
            List<ItemView> lines = reduced.lines().stream().map(Reduced::view).toList();
            return new Refused(Reason.NOTHING_TO_CANCEL, "nothing is left that can be cancelled", lines);
        }
        Cancellation cancellation =
                new Cancellation(actor.org(), asked.id(), Reduced.request(asked, reduced), Reduced.items(reduced));
        return asked.command().preview()
                ? preview(actor, cancellation, reduced, asked.at())
                : carryOut(actor, cancellation, reduced, asked.at());
    }

    private CancelOutcome preview(Actor actor, Cancellation cancellation, ReducedOrder reduced, Instant now) {
        DueChange change = adjustReceivable.preview(actor, reduced.order(), reduced.totalNow());
        cancellation.settled(Reduced.beside(reduced), reduced.worth(), change.codReduction(), change.refundable());
        if (cancellation.pending() > 0) {
            cancellation.awaitWarehouse(patience.from(now));
        }
        cancellation.conclude(change.refundable().isPositive() ? Refunds.OUTSTANDING : Refunds.SETTLED, now);
        return new Accepted(views.of(cancellation, change.due().due(), List.of(), List.of()));
    }

    private CancelOutcome carryOut(Actor actor, Cancellation cancellation, ReducedOrder reduced, Instant now) {
        Money due;
        List<RefundPart> refunds = List.of();
        Cause cause = cancellation.nextCause();
        if (cancellation.cancelled() > 0) {
            Settlement settlement = settleReduction.settle(
                    actor, reduced.order(), reduced.totalNow(), cancellation.refundMethod(), cause.toString());
            refunds = settlement.refunds();
            due = settlement.due().due().due();
            cancellation.settled(
                    Reduced.beside(reduced), reduced.worth(), settlement.due().codReduction(), settlement.paidBack());
        } else {
            due = adjustReceivable
                    .preview(actor, reduced.order(), reduced.totalNow())
                    .due()
                    .due();
        }
        cancelledStock.releaseReserved(actor, reduced, cause);
        if (cancellation.pending() > 0) {
            cancellation.awaitWarehouse(patience.from(now));
            outbox.send(actor, Reduced.cancelRequest(cancellation));
            outbox.publish(actor, CancellationFacts.ofWaiting(cancellation, now));
        }
        Refunds state = Refunds.of(refunds.stream().map(RefundPart::status).toList());
        if (cancellation.conclude(state, now)) {
            ending.tell(actor, cancellation, state, now);
        }
        cancellations.add(cancellation);
        risk.record(actor, actor.name(), cancellation, cancellation.refund());
        return new Accepted(views.of(cancellation, due, refunds, views.steps(actor, cancellation)));
    }
}
