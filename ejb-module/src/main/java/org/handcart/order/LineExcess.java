package org.handcart.order;

/**
 * Units of a line that the warehouse counts beyond what is possible: its cumulative figures are too high by as many.
 * All are zero or more.
 */
public record LineExcess(
        OrderLineId line, String sku, int picked, int packed, int shipped, int shorted, int cancelled) {

    public boolean isNone() {
        return picked + packed + shipped + shorted + cancelled == 0;
    }

    /** True when units left the store that the order has no more of, and nothing else is wrong with the line. */
    public boolean isOnlyShipped() {
        return shipped > 0 && shorted + cancelled == 0;
    }
}
