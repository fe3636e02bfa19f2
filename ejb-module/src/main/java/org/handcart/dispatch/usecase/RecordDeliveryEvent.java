package org.handcart.dispatch.usecase;

import jakarta.ejb.Stateless;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes in one report of the rider. */
@Stateless
public class RecordDeliveryEvent {

    /** Inbox first; moves the delivery and the order; DELIVERED of an order with nothing due closes it. Answers APPLIED, TIMELINE_ONLY, EXCEPTION or DUPLICATE. */
    @Requires({Permission.DELIVERY_REPORT, Permission.PROCESS})
    public String record(Actor actor, DeliveryEvent event) {
        throw new IllegalStateException("RecordDeliveryEvent is not built yet");
    }
}
