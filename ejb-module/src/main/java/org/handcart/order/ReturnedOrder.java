package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/** The order after units came back. What goes back to the customer is {@code worth.value − worth.charged}. */
public record ReturnedOrder(
        OrderId order,
        String storeCode,
        List<ReturnedUnits> lines,
        OrderWorth worth,
        String returnStatus,
        long version) {

    public ReturnedOrder {
        lines = List.copyOf(lines);
    }

    public Money totalNow() {
        return worth.after();
    }
}
