package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Units of one line that moved. {@code discrepancy} says what the warehouse claims beyond what is possible (F48, D13). */
public record LineShift(
        OrderLineId line,
        String sku,
        int newlyShipped,
        int newlyShort,
        int newlyCancelled,
        Money shortValue,
        Money cancelledValue,
        List<String> derivation,
        @Nullable String discrepancy) {}
