package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What became of one line's request: {@code requested = cancelled + held + rejected}. {@code value} is the worth of the cancelled units only; {@code fromReserved} of them held stock. */
public record Reduction(
        OrderLineId line,
        String sku,
        int requested,
        int cancelled,
        int held,
        int rejected,
        @Nullable RejectReason reason,
        Money value,
        List<String> derivation,
        int fromReserved) {}
