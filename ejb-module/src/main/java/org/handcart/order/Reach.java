package org.handcart.order;

/** How far units may have come and still leave by cancellation, least to most (D12). */
public enum Reach {
    /** None may: the time to ask is over. */
    NOTHING,
    /** Open and reserved units, which go at once. */
    FREE,
    /** Also units the warehouse was told of and has not picked, by its word. */
    RELEASED,
    /** Also picked ones, by its word. */
    PICKED,
    /** Also packed ones, by its word; usually that takes a store manager's as well. */
    PACKED;

    public boolean covers(Reach other) {
        return compareTo(other) >= 0;
    }
}
