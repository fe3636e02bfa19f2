package org.handcart.inventory.domain;

/** What one unit of an order's reservation does to stock when it ends; each factor is applied to the quantity. */
public enum Movement {
    /** The order gives the unit back. */
    RELEASE(0, false),
    /** The unit left the store. */
    SHIP(-1, true),
    /** The unit was not on the shelf (D19). */
    SHORT(-1, false);

    private final int onHand;
    private final boolean consumes;

    Movement(int onHand, boolean consumes) {
        this.onHand = onHand;
        this.consumes = consumes;
    }

    public int onHandFactor() {
        return onHand;
    }

    /** Every movement takes the unit out of the reserved quantity. */
    public int reservedFactor() {
        return -1;
    }

    /** True: the reservation counts it as consumed; false: as released. */
    public boolean consumes() {
        return consumes;
    }
}
