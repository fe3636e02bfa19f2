package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/**
 * The order after units were not taken at the door.
 *
 * @param worth how what it is worth changed; its value includes the fees that go back
 * @param nothingLeft no unit of the order was or will be handed over
 * @param nothingOut the rider has nothing more for this customer
 */
public record TakenBackOrder(
        OrderId order,
        String storeCode,
        List<TakenBackLine> lines,
        OrderWorth worth,
        OrderStatus status,
        boolean nothingLeft,
        boolean nothingOut) {

    public Money value() {
        return worth.value();
    }

    public Money totalNow() {
        return worth.after();
    }

    public Money feesReturned() {
        return worth.feesReturned();
    }
}
