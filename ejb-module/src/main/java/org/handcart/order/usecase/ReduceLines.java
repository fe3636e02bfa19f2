package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes units off an order. */
@Stateless
public class ReduceLines {

    /** Locks the order. Open and reserved units go at once; released and picked ones are held until the warehouse answers; packed ones only with override, and held too (D12, D13). */
    @Requires(Permission.ORDER_CANCEL)
    public ReduceOutcome reduce(Actor actor, ReduceCommand command) {
        throw new IllegalStateException("ReduceLines is not built yet");
    }
}
