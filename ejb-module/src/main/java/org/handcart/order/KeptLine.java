package org.handcart.order;

import java.util.List;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a line after units have left it, for pricing it again (D5).
 *
 * @param units kept, 0 or more
 * @param unitPrice as frozen at placement
 * @param ordered units of the line
 * @param gross the kept part of the line's gross, by cumulative rounding (D3)
 * @param total the kept part of what the customer paid for the line, taxes included
 * @param taxes of the whole line, as frozen; rates and whether the price contains them
 */
public record KeptLine(
        OrderLineId line,
        String sku,
        int units,
        Money unitPrice,
        int ordered,
        Money gross,
        Money total,
        @Nullable UUID bundle,
        List<LineTax> taxes) {}
