package org.handcart.order;

import org.handcart.shared.Money;

/**
 * Units of one line that were not taken.
 *
 * @param stocked goods, not a service
 * @param shippedNow units of them whose shipment the warehouse has not reported yet: they left the store all the same
 */
public record TakenBackLine(
        OrderLineId line, String sku, boolean stocked, int quantity, int shippedNow, UnitsWorth worth) {

    public Money value() {
        return worth.value();
    }
}
