package org.handcart.delivery.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.domain.Trip;
import org.handcart.delivery.domain.Trips;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of deliveries. */
@Stateless
public class DeliveryQueries {

    private static final int MOST_CARRIED = 100;

    @Inject
    Trips trips;

    /** Empty until a rider was asked for, and for a store the actor does not see. */
    @Requires({Permission.ORDER_READ, Permission.DELIVERY_REPORT, Permission.COD_COLLECT, Permission.PROCESS})
    public Optional<Delivery> find(Actor actor, OrderId order) {
        return trips.find(actor.org(), order).map(Trip::view).filter(delivery -> actor.seesStore(delivery.storeCode()));
    }

    /** Orders that are with the rider or promised to the rider, not delivered yet; at most 100. */
    @Requires({Permission.DELIVERY_REPORT, Permission.PROCESS})
    public List<OrderId> carriedBy(Actor actor, String riderId) {
        return trips.carriedBy(actor.org(), riderId, MOST_CARRIED);
    }
}
