package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handcart.order.HoldId;
import org.handcart.order.HoldOutcome;
import org.handcart.order.HoldOutcome.Reason;
import org.handcart.order.HoldSource;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.OrderHolds;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes one hold off an order. What then follows for the order is the conductor's business. */
@Stateless
public class LiftHold {

    @Inject
    LockedOrders orders;

    @Inject
    OrderHolds holds;

    @Inject
    Clock clock;

    /** One's own hold needs ORDER_HOLD, everybody's HOLD_RELEASE. */
    @Requires({Permission.ORDER_HOLD, Permission.HOLD_RELEASE, Permission.PROCESS})
    public HoldOutcome lift(Actor actor, OrderId id, HoldId holdId, String why) {
        Optional<Order> found = orders.find(actor, id);
        if (found.isEmpty()) {
            return refused(Reason.UNKNOWN_ORDER, "there is no order " + id);
        }
        Optional<OrderHold> known = holds.find(actor.org(), id, holdId);
        if (known.isEmpty()) {
            return refused(Reason.UNKNOWN_HOLD, "the order has no hold " + holdId);
        }
        OrderHold hold = known.get();
        if (!mayLift(actor, hold)) {
            return refused(Reason.NOT_YOURS, "only who placed a hold, or who may release any, releases it");
        }
        if (!hold.isOpen()) {
            return refused(Reason.ALREADY_RELEASED, "the hold was released by " + hold.releasedBy());
        }
        Order order = found.get();
        Instant now = clock.instant();
        OrderHold released = new OrderHold(
                holdId,
                id,
                hold.orderNumber(),
                hold.storeCode(),
                hold.hold(),
                hold.placedBy(),
                hold.placedAt(),
                actor.name(),
                now,
                why);
        if (!holds.release(actor.org(), released)) {
            throw new IllegalStateException("hold " + holdId + " changed without the order's lock");
        }
        order.lift(hold, why, now);
        orders.publish(actor, order);
        return new HoldOutcome.Done(released, order.held());
    }

    private static boolean mayLift(Actor actor, OrderHold hold) {
        boolean own =
                hold.hold().source() == HoldSource.PERSON && hold.placedBy().equals(actor.name());
        return own || actor.may(Permission.HOLD_RELEASE) || actor.may(Permission.PROCESS);
    }

    private static HoldOutcome.Refused refused(Reason reason, String detail) {
        return new HoldOutcome.Refused(reason, detail);
    }
}
