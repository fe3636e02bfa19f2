package org.handcart.order;

/** Why units of a line were not cancelled. */
public enum RejectReason {
    /** Fewer units of the line are left than asked for. */
    MORE_THAN_OPEN,
    /** They have come so far that they go only with a store manager's word. */
    NEEDS_OVERRIDE,
    /** The time in which a cancellation may be asked for is over. */
    WINDOW_CLOSED,
    /** Out for delivery or delivered: only refusal at the door or a return is left. */
    TOO_LATE,
    /** The warehouse shipped the units before it saw the request (D13). */
    SHIPPED,
    /** The warehouse said no. */
    REFUSED_BY_WAREHOUSE,
    /** A person said no, or nobody said yes in time (D23). */
    NOT_APPROVED
}
