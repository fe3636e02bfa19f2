package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.order.OrderWarned;
import org.handcart.order.Warning;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Writes into a new order's timeline what rules warned of; part of the transaction that placed it. */
@Stateless
public class WarnOfOrder {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Requires({Permission.ORDER_PLACE, Permission.PROCESS})
    public void warn(Actor actor, OrderId order, String storeCode, List<Warning> warnings) {
        outbox.publish(actor, List.of(new OrderWarned(order, storeCode, warnings, clock.instant())));
    }
}
