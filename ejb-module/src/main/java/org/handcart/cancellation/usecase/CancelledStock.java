package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handcart.cancellation.domain.Cause;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.AttemptRelease;
import org.handcart.order.OrderId;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;

/**
 * Gives the stock of cancelled units back, each product once and in ascending order. What cannot be given back now is
 * given back later: the cancellation ends all the same (D31).
 */
@Dependent
class CancelledStock {

    @Inject
    AttemptRelease attemptRelease;

    @Inject
    LaterRelease laterRelease;

    /** Only units that held stock: those of untracked stores and of services never did. */
    void releaseReserved(Actor actor, ReducedOrder reduced, Cause cause) {
        Map<String, Integer> units = new TreeMap<>();
        for (Reduction line : reduced.lines()) {
            units.merge(line.sku(), line.fromReserved(), Integer::sum);
        }
        release(actor, reduced.order(), reduced.storeCode(), units, cause);
    }

    /** @param units of each product; those without a reservation are none of stock's business */
    void release(Actor actor, OrderId order, String storeCode, Map<String, Integer> units, Cause cause) {
        List<SkuQuantity> items = new TreeMap<>(units)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> new SkuQuantity(entry.getKey(), Quantity.of(entry.getValue())))
                        .toList();
        if (!items.isEmpty()) {
            attemptRelease
                    .attempt(actor, order, storeCode, items, cause.toString())
                    .ifPresent(why -> laterRelease.queue(actor, order, storeCode, items, cause, why));
        }
    }
}
