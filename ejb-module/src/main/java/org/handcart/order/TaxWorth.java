package org.handcart.order;

import java.math.BigDecimal;
import org.handcart.shared.Money;

/**
 * One component of the tax of units that left (D6). {@code amount = slice − withheld}.
 *
 * @param rate in percent, as frozen at placement
 * @param inclusive whether the line's price contains it
 * @param ofLine the component for all ordered units of the line
 * @param slice the part of these units, by cumulative rounding (D3)
 * @param withheld what of the slice stays with the order
 */
public record TaxWorth(
        String component,
        BigDecimal rate,
        boolean inclusive,
        Money ofLine,
        Money slice,
        Money withheld,
        Money amount) {}
