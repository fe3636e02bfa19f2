package org.handcart.order;

import java.util.List;
import org.handcart.shared.Money;

/**
 * What was withheld of a line's units when they left and comes back now (D5, D14). {@code value = net + Σ taxes}.
 *
 * @param taxes by component
 */
public record WithheldReturn(OrderLineId line, Money value, Money net, List<Tax> taxes) {

    /** One component's part. */
    public record Tax(String component, Money amount) {}
}
