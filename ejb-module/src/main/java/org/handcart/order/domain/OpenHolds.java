package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.handcart.order.HoldId;
import org.handcart.order.NewHold;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderHoldLifted;
import org.handcart.order.OrderHoldPlaced;
import org.handcart.order.OrderId;

/** How many holds of an order are open. Counted on the order's own row, which every writer of a hold has locked. */
@Embeddable
class OpenHolds {

    /** More than this nobody decides one by one. */
    static final int MOST = 20;

    @Column(name = "open_holds")
    private int open;

    protected OpenHolds() {}

    boolean isOpen() {
        return open > 0;
    }

    int count() {
        return open;
    }

    OrderHoldPlaced place(OrderId order, String storeCode, HoldId id, NewHold hold, Instant at) {
        open++;
        return new OrderHoldPlaced(
                order,
                storeCode,
                id,
                hold.source(),
                hold.reason(),
                hold.detail(),
                hold.until(),
                hold.onExpiry(),
                open,
                at);
    }

    OrderHoldLifted lift(OrderHold hold, String why, Instant at) {
        if (open == 0) {
            throw new IllegalStateException("no hold of order " + hold.order() + " is counted");
        }
        open--;
        return new OrderHoldLifted(
                hold.order(),
                hold.storeCode(),
                hold.id(),
                hold.hold().source(),
                hold.hold().reason(),
                why,
                open,
                at);
    }
}
