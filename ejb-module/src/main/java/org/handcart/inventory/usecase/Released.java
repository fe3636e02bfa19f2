package org.handcart.inventory.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.inventory.StockReleased;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Outbox;

/** Tells in the history of the order, which the caller has locked, what is reserved for it no longer. */
@Dependent
class Released {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @param items what was booked now: a repetition books nothing and tells nothing */
    void tell(Actor actor, OrderId order, String storeCode, List<StockReleased.Item> items, String cause) {
        if (!items.isEmpty()) {
            outbox.publish(actor, List.of(new StockReleased(order, storeCode, items, cause, clock.instant())));
        }
    }
}
