package org.handcart.order;

import org.handcart.shared.Money;

/**
 * Units of one line that came back.
 *
 * @param stocked whether the line's units were counted in stock
 * @param worth what was paid for them
 * @param restocking what of it is kept back as a fee of its own
 */
public record ReturnedUnits(
        OrderLineId line, String sku, boolean stocked, int quantity, UnitsWorth worth, Money restocking) {}
