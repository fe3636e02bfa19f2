package org.handcart.channel.domain;

/** What became of a row. Every row of a file ends with one; none is dropped. */
public enum RowOutcome {
    /** A line of the invoice's order. */
    ORDER_LINE,
    /** A cancellation whose units were all found among earlier purchases. */
    CANCELLED,
    /** A cancellation of which some units were found; the others are reported. */
    PARTLY_CANCELLED,
    /** A cancellation with no earlier purchase to take from; reported, never forced. */
    NOT_MATCHED,
    /** A cancellation that names no customer, so no purchase can be its own. */
    NO_CUSTOMER,
    /** Negative units without a cancellation: the shop corrected its stock. */
    STOCK_CORRECTION,
    /** A bad-debt adjustment: money of the books, not of an order. */
    ADJUSTMENT,
    /** The order or the cancellation was refused; the detail says why. */
    REFUSED,
    /** Not readable; the detail says why. */
    MALFORMED
}
