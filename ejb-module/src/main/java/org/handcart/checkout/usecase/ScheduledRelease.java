package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import org.handcart.fulfillment.usecase.ReleaseOrder;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.store.Store;

/** The one rule for when a confirmed order goes to the warehouse; whoever confirms an order schedules its release. */
@Dependent
class ScheduledRelease {

    @EJB
    ReleaseOrder releaseOrder;

    /** So many seconds after confirmation as the store wants; never for a store that releases by hand. */
    void schedule(Actor actor, OrderId order, Store store, Instant confirmedAt) {
        if (store.autoRelease()) {
            // Placing does not include the right to release; the store's setting does.
            Actor system = Actor.system(actor.org(), "checkout", actor.correlationId());
            releaseOrder.schedule(system, order, store.code(), confirmedAt.plusSeconds(store.releaseAfterSeconds()));
        }
    }
}
