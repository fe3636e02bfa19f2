package org.handcart.order;

import java.util.List;

/**
 * Take units off an order by cancellation.
 *
 * @param lines an order line with units, or a bundle with sets (D14)
 * @param reason code that is told with it; what it means for money is in {@code terms}
 * @param terms whose fault it is, and what that does to discounts and bundles (D5, D14)
 * @param reach how far units may have come
 * @param allowPartial takes what can be had
 * @param override a store manager's word: units may have come as far as {@link Reach#PACKED}
 * @param preview computes and changes nothing
 */
public record ReduceCommand(
        OrderId order,
        List<LineQuantity> lines,
        String reason,
        CancelTerms terms,
        Reach reach,
        boolean allowPartial,
        boolean override,
        boolean preview) {

    /** The same, computed only. */
    public ReduceCommand asPreview() {
        return new ReduceCommand(order, lines, reason, terms, reach, allowPartial, override, true);
    }

    /** How far the units of this request may have come. */
    public Reach allowed() {
        return override ? Reach.PACKED : reach;
    }

    /** Every discount is kept, components at their allocated value; what is not packed may leave. */
    public ReduceCommand(
            OrderId order,
            List<LineQuantity> lines,
            String reason,
            boolean allowPartial,
            boolean override,
            boolean preview) {
        this(order, lines, reason, CancelTerms.keep(), Reach.PICKED, allowPartial, override, preview);
    }
}
