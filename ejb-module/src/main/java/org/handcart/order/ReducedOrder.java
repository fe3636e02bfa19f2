package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/** The order after a reduction. {@code value} includes the fees that go back with it. */
public record ReducedOrder(
        OrderId order,
        String storeCode,
        List<Reduction> lines,
        Money feesReturned,
        Money value,
        Money totalNow,
        long version,
        boolean nothingLeft) {}
