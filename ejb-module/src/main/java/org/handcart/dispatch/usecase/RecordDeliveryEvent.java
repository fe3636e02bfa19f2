package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.DeliveryMove;
import org.handcart.delivery.DeliveryReported;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.delivery.usecase.MoveDelivery;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.UnacceptableEvent;
import org.handcart.shared.outbox.Inbox;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Takes in one report of the rider. */
@Stateless
public class RecordDeliveryEvent {

    private static final String SOURCE = "delivery";
    private static final int MAX_ID = 200;
    private static final Map<String, DeliveryStatus> TYPES = Map.of(
            "ASSIGNED", DeliveryStatus.ASSIGNED,
            "PICKED_UP", DeliveryStatus.PICKED_UP,
            "IN_TRANSIT", DeliveryStatus.IN_TRANSIT,
            "DELIVERED", DeliveryStatus.DELIVERED,
            "FAILED", DeliveryStatus.FAILED);

    @Inject
    Inbox inbox;

    @EJB
    MoveDelivery moveDelivery;

    @EJB
    LockOrder lockOrder;

    @EJB
    DeliveryQueries deliveries;

    @Inject
    CashFilter cashFilter;

    @Inject
    OrderOnTheWay onTheWay;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Inbox first; moves the delivery and the order; DELIVERED of an order with nothing due closes it.
     *
     * @return APPLIED, TIMELINE_ONLY, EXCEPTION or DUPLICATE
     * @throws UnacceptableEvent for an unknown type and for an order without a delivery; on the bus it is kept among the
     *     dead letters and may be sent again
     * @throws NotAllowed when a rider reports for another one
     */
    @Requires({Permission.DELIVERY_REPORT, Permission.PROCESS})
    public String record(Actor actor, DeliveryEvent event) {
        DeliveryStatus reported = check(actor, event);
        if (!inbox.firstTime(actor, SOURCE, event.eventId())) {
            return "DUPLICATE";
        }
        // the order before its delivery, as everywhere: the last report of the warehouse may be asking for one right
        // now
        boolean known = lockOrder.lock(actor, event.order());
        Optional<DeliveryMove> move = known ? move(actor, reported, event) : Optional.empty();
        if (move.isEmpty()) {
            throw new UnacceptableEvent("order " + event.order() + " has no delivery");
        }
        outbox.publish(actor, List.of(fact(event, move.get())));
        if (move.get().kind() == DeliveryMove.Kind.APPLIED) {
            onTheWay.follow(
                    Actor.system(actor.org(), "dispatch", actor.correlationId()),
                    move.get().delivery());
        }
        return move.get().kind().name();
    }

    /** A rider who may not carry more cash is not assigned: the delivery stays where it is (D9). */
    private Optional<DeliveryMove> move(Actor actor, DeliveryStatus reported, DeliveryEvent event) {
        if (reported == DeliveryStatus.ASSIGNED) {
            Actor system = Actor.system(actor.org(), "dispatch", actor.correlationId());
            Optional<Delivery> delivery = deliveries.find(actor, event.order());
            Optional<String> refusal = delivery.flatMap(is -> cashFilter.refusal(system, is, event));
            if (refusal.isPresent()) {
                return Optional.of(
                        new DeliveryMove(DeliveryMove.Kind.EXCEPTION, delivery.orElseThrow(), refusal.get()));
            }
        }
        return moveDelivery.move(actor, reported, event);
    }

    private static DeliveryStatus check(Actor actor, DeliveryEvent event) {
        if (event.eventId().isBlank() || event.eventId().length() > MAX_ID) {
            throw new UnacceptableEvent("eventId must have 1 to %d characters".formatted(MAX_ID));
        }
        if (event.riderId().isBlank() || event.riderId().length() > MAX_ID) {
            throw new UnacceptableEvent("riderId must have 1 to %d characters".formatted(MAX_ID));
        }
        if (!OwnRider.maySpeakFor(actor, event.riderId())) {
            throw new NotAllowed(actor, Permission.DELIVERY_REPORT);
        }
        DeliveryStatus reported = TYPES.get(event.type());
        if (reported == null) {
            throw new UnacceptableEvent("unknown type " + event.type());
        }
        return reported;
    }

    private DeliveryReported fact(DeliveryEvent event, DeliveryMove move) {
        return new DeliveryReported(
                event.order(),
                event.eventId(),
                event.type(),
                event.riderId(),
                move.kind(),
                move.detail(),
                event.occurredAt(),
                clock.instant());
    }
}
