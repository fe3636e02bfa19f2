package org.handcart.order;

import org.handcart.shared.Money;

/**
 * A line's share of one of the order's discounts, frozen at placement (D4).
 *
 * @param code of the order's discount
 * @param amount for all ordered units of the line; above zero
 */
public record LineDiscount(String code, Money amount) {

    public LineDiscount {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a share of " + code + " must be above zero");
        }
    }
}
