package org.handcart.dispatch.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.order.Milestone;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.usecase.AdvanceOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.usecase.CaptureShipped;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Lets the order follow its delivery. */
@Dependent
class OrderOnTheWay {

    @Inject
    AdvanceOrder advanceOrder;

    @Inject
    CaptureShipped captureShipped;

    @Inject
    OrderQueries orders;

    @Inject
    Clock clock;

    /** Delivered with nothing left to collect also closes the order; with cash outstanding it stays open (I17). */
    void follow(Actor system, Delivery delivery) {
        switch (DeliveryStatus.valueOf(delivery.status())) {
            case ASSIGNED -> advance(system, delivery, Milestone.ASSIGNED_TO_PARTNER, delivery.assignedAt());
            case PICKED_UP -> {
                advance(system, delivery, Milestone.PICKED_UP, delivery.pickedUpAt());
                captureShipped.capture(system, delivery.order(), true, "pick-up:" + delivery.order());
            }
            case IN_TRANSIT -> advance(system, delivery, Milestone.IN_TRANSIT, null);
            case DELIVERED -> {
                advance(system, delivery, Milestone.DELIVERED, delivery.deliveredAt());
                // once more, for a capture that failed on the way
                captureShipped.capture(system, delivery.order(), true, "delivered:" + delivery.order());
                closeWhenPaid(system, delivery.order());
            }
            case REQUESTED, REFUSED, FAILED -> {
                // the goods are in the store, or come back to it: the order does not move
            }
        }
    }

    private void advance(Actor system, Delivery delivery, Milestone milestone, @Nullable Instant at) {
        advanceOrder.advance(system, delivery.order(), milestone, at == null ? clock.instant() : at);
    }

    /** Only an order that counts as delivered as a whole, and owes nothing. @return the order as it was before */
    OrderDetail closeWhenPaid(Actor system, OrderId id) {
        OrderDetail order = orders.find(system, id.toString()).orElseThrow();
        boolean owes = order.codStatus().equals("PENDING") && order.codDue().isPositive();
        if (order.row().status() == OrderStatus.DELIVERED && !owes) {
            advanceOrder.advance(system, id, Milestone.CLOSED, clock.instant());
        }
        return order;
    }
}
