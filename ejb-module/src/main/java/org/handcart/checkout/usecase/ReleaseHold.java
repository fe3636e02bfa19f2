package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.fulfillment.usecase.ReleaseOrder;
import org.handcart.order.HeldOrder;
import org.handcart.order.HoldId;
import org.handcart.order.HoldOutcome;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.usecase.ConfirmOrder;
import org.handcart.order.usecase.LiftHold;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Lets an order go on that was held. */
@Stateless
public class ReleaseHold {

    @EJB
    ReleaseOrder releaseOrder;

    @EJB
    LiftHold liftHold;

    @EJB
    ConfirmOrder confirmOrder;

    @EJB
    StoreQueries stores;

    @Inject
    ScheduledRelease scheduledRelease;

    @Inject
    Clock clock;

    /**
     * Releases one hold. With the last one an order that was held from the start is confirmed, its promise starts (D27)
     * and its release is scheduled; one that was confirmed before goes to the warehouse if it is due. One transaction.
     * While prepaid money is not in, the order goes on waiting for that.
     */
    @Requires({Permission.ORDER_HOLD, Permission.HOLD_RELEASE, Permission.PROCESS})
    public HoldOutcome release(Actor actor, OrderId order, HoldId hold, String why) {
        // Releasing a hold does not include the right to confirm and release orders; that the last one is gone does.
        Actor system = Actor.system(actor.org(), "holds", actor.correlationId());
        releaseOrder.await(system, order);
        HoldOutcome outcome = liftHold.lift(actor, order, hold, why);
        if (outcome instanceof HoldOutcome.Done done && done.order().openHolds() == 0) {
            goOn(system, done.order());
        }
        return outcome;
    }

    private void goOn(Actor system, HeldOrder order) {
        if (order.mayBeConfirmed()) {
            Store store = stores.find(system, order.storeCode())
                    .orElseThrow(() -> new IllegalStateException("there is no store " + order.storeCode()));
            if (confirmOrder.confirm(system, order.order())) {
                scheduledRelease.schedule(system, order.order(), store, clock.instant());
            }
        } else if (order.status() == OrderStatus.CONFIRMED) {
            releaseOrder.resume(system, order.order());
        }
    }
}
