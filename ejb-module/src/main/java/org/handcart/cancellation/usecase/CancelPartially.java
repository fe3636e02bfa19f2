package org.handcart.cancellation.usecase;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.ApprovalWait;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancelOutcome.Reason;
import org.handcart.cancellation.CancelOutcome.Refused;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.order.FrozenTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.verb.Requires;

/** Cancels some units of an order. */
@Stateless
public class CancelPartially {

    @EJB
    OrderQueries orders;

    @EJB
    ReduceLines reduceLines;

    @Inject
    Agreement agreement;

    @Inject
    CarryOut carryOut;

    @Inject
    Cancellations cancellations;

    @Inject
    Eligibility eligibility;

    @Inject
    CancellationViews views;

    @Resource
    SessionContext context;

    /**
     * One transaction: lines, due, refund request, reservation, cancellation, messages (D31). Units the warehouse holds
     * are held and asked for (D13). Where more would go back to the customer than the actor may give back without asking,
     * it waits for a person: units and money are held, nothing else happens (D23).
     *
     * <p>A preview is the real call, taken back: it answers what that would answer and rolls back, so it is asked for in a
     * transaction of its own. Ids in its answer stand for nothing. Of one that would wait for a person it tells the money
     * as it will be once they agree.
     *
     * @throws org.handcart.cancellation.ReasonRefused for a reason that does not hold, or lacks its comment
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     * @throws org.handcart.shared.NotAllowed for an override without the permission
     */
    @Requires(Permission.ORDER_CANCEL)
    public CancelOutcome cancel(Actor actor, CancelCommand command) {
        CancelOutcome outcome = carryOut(actor, command);
        if (command.preview()) {
            context.setRollbackOnly();
        }
        return outcome;
    }

    private CancelOutcome carryOut(Actor actor, CancelCommand command) {
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
        ReduceCommand reduction = asked.reduce(lines, everything || command.allowPartial());
        if (!Agreement.isAsked(actor)) {
            return carryOut(actor, asked, reduction);
        }
        ReduceOutcome expected = reduceLines.reduce(actor, reduction.asPreview());
        if (!(expected instanceof ReduceOutcome.Reduced possible) || isNothing(possible.order())) {
            return expected.fold(reduced -> nothing(reduced.order()), asked::refuse);
        }
        Agreement.Question question =
                agreement.ask(actor, asked, obtainable(lines, possible.order()), possible.order());
        if (!question.isAsked()) {
            return carryOut(actor, asked, reduction);
        }
        return command.preview()
                ? agreed(carryOut(actor, asked, reduction), new ApprovalWait(null, question.breaches()))
                : new Accepted(agreement.await(actor, asked, possible.order(), question));
    }

    /** The money of a cancellation that would wait is what it will be once somebody agrees. */
    private static CancelOutcome agreed(CancelOutcome carriedOut, ApprovalWait wait) {
        return carriedOut.fold(accepted -> new Accepted(accepted.cancellation().agreedBy(wait)), refused -> refused);
    }

    /** A request that was cut already asks for no more later on. */
    private static List<LineQuantity> obtainable(List<LineQuantity> lines, ReducedOrder possible) {
        return possible.lines().stream().allMatch(line -> line.rejected() == 0)
                ? lines
                : possible.lines().stream()
                        .filter(line -> line.cancelled() + line.held() > 0)
                        .map(line -> new LineQuantity(line.line(), Quantity.of(line.cancelled() + line.held())))
                        .toList();
    }

    private CancelOutcome carryOut(Actor actor, Asked asked, ReduceCommand command) {
        ReduceOutcome outcome =
                reduceLines.reduce(actor, command, reduced -> CancellationFacts.ofStart(asked, reduced));
        return outcome.fold(reduced -> accept(actor, asked, reduced.order()), asked::refuse);
    }

    private CancelOutcome accept(Actor actor, Asked asked, ReducedOrder reduced) {
        if (isNothing(reduced)) {
            return nothing(reduced);
        }
        Cancellation cancellation =
                new Cancellation(actor.org(), asked.id(), Reduced.request(asked, reduced), Reduced.items(reduced));
        CarryOut.Carried carried = carryOut.carryOut(actor, cancellation, reduced, asked.at());
        cancellations.add(cancellation);
        agreement.done(actor, cancellation, reduced, actor.name());
        return new Accepted(views.of(cancellation, carried.due(), carried.refunds(), views.firstSteps(cancellation)));
    }

    private static boolean isNothing(ReducedOrder reduced) {
        return reduced.lines().stream().allMatch(line -> line.cancelled() + line.held() == 0);
    }

    private static CancelOutcome nothing(ReducedOrder reduced) {
        List<ItemView> lines = reduced.lines().stream().map(Reduced::view).toList();
        return new Refused(Reason.NOTHING_TO_CANCEL, "nothing is left that can be cancelled", lines);
    }
}
