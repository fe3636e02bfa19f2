package org.handcart.order;

import org.handcart.shared.Money;

/**
 * Units of one line that left the order.
 *
 * @param unitPrice list price of one unit, as frozen at placement
 * @param value what these units were worth to the order
 * @param remaining units of the line that are left
 * @param worth how {@code value} came about
 */
public record AdjustedItem(
        OrderLineId orderLineId,
        String sku,
        Way way,
        int quantity,
        Money unitPrice,
        Money value,
        int remaining,
        UnitsWorth worth) {

    /** How units leave an order before they are the customer's. */
    public enum Way {
        /** Asked for: at once, or after the warehouse agreed. */
        CANCELLED,
        /** The warehouse does not have them. */
        SHORT,
        /** Not taken at the door. */
        REFUSED
    }
}
