package org.handcart.delivery.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handcart.delivery.domain.Trips;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** An order's goods want to be delivered. */
@Stateless
public class OpenDelivery {

    @Inject
    Trips trips;

    @Inject
    Clock clock;

    /** Once per order: false when there is a delivery already. */
    @Requires({Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public boolean open(Actor actor, OrderId order, String storeCode) {
        return trips.add(actor.org(), order, storeCode, clock.instant());
    }
}
