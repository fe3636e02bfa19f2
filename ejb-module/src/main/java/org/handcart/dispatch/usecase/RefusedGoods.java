package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.delivery.usecase.ReturnGoods;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.ConsumeReservation;
import org.handcart.order.TakenBackLine;
import org.handcart.order.TakenBackOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What was not taken goes back to its store, and is no stock until somebody has looked at it (D33). */
@Dependent
class RefusedGoods {

    @EJB
    ReturnGoods returnGoods;

    @EJB
    ConsumeReservation consumeReservation;

    /** Null when none of it is goods. */
    @Nullable
    UUID comeBack(Actor system, DoorRefusalCommand command, TakenBackOrder taken, String cause) {
        Map<String, Integer> items = new TreeMap<>();
        Map<String, Integer> leftNow = new TreeMap<>();
        for (TakenBackLine line : taken.lines()) {
            if (line.stocked()) {
                items.merge(line.sku(), line.quantity(), Integer::sum);
                leftNow.merge(line.sku(), line.shippedNow(), Integer::sum);
            }
        }
        leftNow.values().removeIf(units -> units == 0);
        if (!leftNow.isEmpty()) {
            consumeReservation.consume(
                    system,
                    taken.order(),
                    taken.storeCode(),
                    leftNow.entrySet().stream()
                            .map(entry -> new SkuQuantity(entry.getKey(), Quantity.of(entry.getValue())))
                            .toList(),
                    cause);
        }
        return items.isEmpty()
                ? null
                : returnGoods.open(
                        system,
                        taken.order(),
                        taken.storeCode(),
                        command.riderId(),
                        command.reason().name(),
                        items);
    }
}
