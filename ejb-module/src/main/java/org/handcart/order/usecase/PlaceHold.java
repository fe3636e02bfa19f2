package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handcart.order.HoldId;
import org.handcart.order.HoldOutcome;
import org.handcart.order.NewHold;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.domain.Order;
import org.handcart.order.domain.OrderHolds;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Stops an order before the warehouse gets it. */
@Stateless
public class PlaceHold {

    @Inject
    LockedOrders orders;

    @Inject
    OrderHolds holds;

    @Inject
    Clock clock;

    /**
     * The order keeps its stock and is not released while any of its holds is open. Refused once the warehouse has it. A
     * promise that runs goes on running: our doubts are not the customer's delay (D27).
     */
    @Requires({Permission.ORDER_HOLD, Permission.PROCESS})
    public HoldOutcome place(Actor actor, OrderId id, NewHold hold) {
        Optional<Order> found = orders.find(actor, id);
        if (found.isEmpty()) {
            return new HoldOutcome.Refused(HoldOutcome.Reason.UNKNOWN_ORDER, "there is no order " + id);
        }
        Order order = found.get();
        HoldId holdId = new HoldId(Ids.next());
        Instant now = clock.instant();
        HoldOutcome.Refused refused = order.hold(holdId, hold, now);
        if (refused != null) {
            return refused;
        }
        OrderHold placed = new OrderHold(
                holdId, id, order.orderNumber(), order.storeCode(), hold, actor.name(), now, null, null, null);
        holds.add(actor.org(), placed);
        orders.publish(actor, order);
        return new HoldOutcome.Done(placed, order.held());
    }
}
