package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.cancellation.CancellationDecided;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.usecase.ApplyWarehouseAnswer;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.cancellation.usecase.TermsOfPending;
import org.handcart.dispatch.usecase.RequestDelivery;
import org.handcart.fulfillment.DecisionOutcome;
import org.handcart.fulfillment.DecisionOutcome.Decided;
import org.handcart.fulfillment.DecisionOutcome.Reason;
import org.handcart.fulfillment.DecisionOutcome.Refused;
import org.handcart.fulfillment.WarehouseDecision;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.StopHeld;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.verb.Requires;

/** A manager decides for a warehouse that stays silent, so that no order hangs (D13). */
@Stateless
public class DecideForWarehouse {

    @Inject
    Releases releases;

    @EJB
    LockOrder lockOrder;

    @EJB
    CancellationQueries cancellations;

    @EJB
    TermsOfPending termsOfPending;

    @EJB
    StopHeld stopHeld;

    @EJB
    ApplyWarehouseAnswer applyWarehouseAnswer;

    @EJB
    RequestDelivery requestDelivery;

    @Inject
    Clock clock;

    /**
     * Every unit of the cancellation that waits is decided: stopped ones are cancelled and settled, the others let go.
     * Only once the warehouse is overdue; its own word, should it come, says nothing new when it is the same, and is a
     * contradiction when it is not. Locks release and order; recorded with who and why.
     */
    @Requires(Permission.CANCEL_OVERRIDE)
    public DecisionOutcome decide(Actor actor, WarehouseDecision decision) {
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        releases.lock(actor.org(), decision.order().toString());
        lockOrder.lock(system, decision.order());
        Optional<CancellationView> found = cancellations.find(actor, decision.order(), decision.cancellation());
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN_CANCELLATION, "there is no cancellation " + decision.cancellation());
        }
        Map<OrderLineId, Integer> refused = pending(found.get());
        Optional<Refused> no = refusal(found.get(), decision.stopped(), refused);
        if (no.isPresent()) {
            return no.get();
        }
        decision.stopped()
                .forEach(part -> refused.merge(part.line(), -part.quantity().value(), Integer::sum));
        carryOut(actor, system, decision, lines(refused));
        return new Decided(cancellations
                .find(actor, decision.order(), decision.cancellation())
                .orElseThrow());
    }

    private static Map<OrderLineId, Integer> pending(CancellationView cancellation) {
        Map<OrderLineId, Integer> pending = new HashMap<>();
        for (ItemView item : cancellation.items()) {
            if (item.pending() > 0) {
                pending.put(item.line(), item.pending());
            }
        }
        return pending;
    }

    private static Optional<Refused> refusal(
            CancellationView cancellation, List<LineQuantity> stopped, Map<OrderLineId, Integer> pending) {
        if (cancellation.status() != CancellationStatus.PENDING_WMS) {
            return Optional.of(new Refused(Reason.ALREADY_ANSWERED, "no unit waits for the warehouse any more"));
        }
        if (cancellation.needsAttention() == null) {
            return Optional.of(new Refused(Reason.NOT_OVERDUE, "the warehouse still has time to answer"));
        }
        for (LineQuantity part : stopped) {
            Integer waiting = pending.get(part.line());
            if (waiting == null) {
                return Optional.of(new Refused(Reason.UNKNOWN_LINE, "nothing of line " + part.line() + " waits"));
            }
            if (part.quantity().value() > waiting) {
                return Optional.of(new Refused(
                        Reason.MORE_THAN_PENDING, "only %d units of line %s wait".formatted(waiting, part.line())));
            }
        }
        return Optional.empty();
    }

    private static List<LineQuantity> lines(Map<OrderLineId, Integer> units) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new LineQuantity(entry.getKey(), Quantity.of(entry.getValue())))
                .toList();
    }

    private void carryOut(Actor actor, Actor system, WarehouseDecision decision, List<LineQuantity> refused) {
        OrderId order = decision.order();
        ProgressedOrder progress = stopHeld.stop(system, order, decision.stopped(), termsOfPending.of(system, order));
        if (progress.shifts().stream().map(LineShift::discrepancy).anyMatch(it -> it != null)) {
            throw new IllegalStateException("units wait that the order does not hold: " + progress.shifts());
        }
        CancellationDecided told = new CancellationDecided(
                decision.cancellation(),
                order,
                decision.stopped(),
                refused,
                actor.name(),
                decision.comment(),
                clock.instant());
        applyWarehouseAnswer.decide(system, progress, refused, told);
        if (progress.status() == OrderStatus.PACKED || progress.fullyShipped()) {
            requestDelivery.request(system, order, progress.storeCode());
        }
    }
}
