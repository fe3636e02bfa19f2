package org.handcart.delivery.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.DeliveryMove;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.delivery.domain.Trip;
import org.handcart.delivery.domain.Trips;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes one report of the rider's side into the delivery. */
@Stateless
public class MoveDelivery {

    @Inject
    Trips trips;

    /** Locks the delivery. Empty when the order has none, or is in a store the actor does not see. */
    @Requires({Permission.DELIVERY_REPORT, Permission.PROCESS})
    public Optional<DeliveryMove> move(Actor actor, DeliveryStatus reported, DeliveryEvent event) {
        Optional<Trip> trip = trips.lock(actor.org(), event.order())
                .filter(found -> actor.seesStore(found.view().storeCode()));
        return trip.map(found -> found.report(reported, event));
    }
}
