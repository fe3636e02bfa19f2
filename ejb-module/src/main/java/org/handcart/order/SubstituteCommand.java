package org.handcart.order;

import org.handcart.shared.Money;

/**
 * Units of a line are replaced by units of another product (D20).
 *
 * @param line the original
 * @param units of it, which the warehouse has; as many of the substitute
 * @param substitute the line the substitute gets
 * @param unitPrice of the substitute in the store today
 * @param taxes the substitute's own
 */
public record SubstituteCommand(
        OrderId order,
        OrderLineId line,
        int units,
        OrderLineId substitute,
        String sku,
        String name,
        boolean stocked,
        Money unitPrice,
        TaxRule taxes,
        SubstituteMode mode) {}
