package org.handcart.order.domain;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.handcart.order.HeldOrder;
import org.handcart.order.HoldId;
import org.handcart.order.HoldOutcome;
import org.handcart.order.NewHold;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderConfirmed;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderHoldLifted;
import org.handcart.order.OrderHoldPlaced;
import org.handcart.order.OrderStatus;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** What stands between an order and the warehouse: its confirmation and its holds. The other verbs are in {@link Order}. */
@MappedSuperclass
abstract class OrderGate extends OrderMoney {

    @SuppressWarnings("NullAway")
    protected OrderGate() {}

    OrderGate(OrgId org, NewOrder order, String orderNumber, Instant now) {
        super(org, order, orderNumber, now);
    }

    /**
     * The prepaid money is in, and nobody holds the order. Does nothing when it is confirmed already, cancelled
     * meanwhile, or held: the promise starts when the last hold is lifted.
     *
     * @return whether the order is confirmed now
     */
    public boolean confirm(Instant at) {
        if (promise.isConfirmed() || status == OrderStatus.CANCELLED || holds.isOpen()) {
            return promise.isConfirmed() && !holds.isOpen();
        }
        OrderStatus before = status;
        Instant due = promise.start(at);
        changed(at);
        tell(new OrderConfirmed(id(), storeCode, before, status, due, at));
        return true;
    }

    /** Waits for a decision. Null when it does; the refusal when the warehouse has it, or it has ended. */
    public HoldOutcome.@Nullable Refused hold(HoldId hold, NewHold why, Instant at) {
        if (status != OrderStatus.PENDING && status != OrderStatus.CONFIRMED) {
            return new HoldOutcome.Refused(HoldOutcome.Reason.TOO_LATE, "the order is " + status);
        }
        if (holds.count() >= OpenHolds.MOST) {
            return new HoldOutcome.Refused(
                    HoldOutcome.Reason.TOO_MANY_HOLDS, "an order has at most " + OpenHolds.MOST + " open holds");
        }
        OrderHoldPlaced placed = holds.place(id(), storeCode, hold, why, at);
        changed(at);
        tell(placed);
        return null;
    }

    /** One hold less. Whether the order then goes on is for the caller to see from {@link #held}. */
    public void lift(OrderHold hold, String why, Instant at) {
        OrderHoldLifted lifted = holds.lift(hold, why, at);
        changed(at);
        tell(lifted);
    }

    /** Where it stands, for whoever decides what follows on a hold. */
    public HeldOrder held() {
        return new HeldOrder(id(), storeCode, status, holds.count(), paymentStatus);
    }
}
