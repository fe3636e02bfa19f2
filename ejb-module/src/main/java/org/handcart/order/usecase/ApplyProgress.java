package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineProgress;
import org.handcart.order.OrderId;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes the warehouse's figures into the lines. */
@Stateless
public class ApplyProgress {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /**
     * Merges cumulative figures by max within what is conserved (D22); never moves back.
     *
     * @param terms of the cancellations the warehouse may have agreed to
     */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public ProgressedOrder apply(
            Actor actor, OrderId order, List<LineProgress> lines, CancelTerms terms, Instant occurredAt) {
        Order locked = orders.get(actor, order);
        ProgressedOrder progressed = locked.apply(lines, terms, occurredAt, clock.instant());
        orders.publish(actor, locked);
        return progressed;
    }
}
