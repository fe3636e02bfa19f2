package org.handcart.order;

/**
 * An order after a hold of it was placed or released.
 *
 * @param openHolds those still open
 * @param paymentStatus PENDING while prepaid money is not in
 */
public record HeldOrder(OrderId order, String storeCode, OrderStatus status, int openHolds, String paymentStatus) {

    private static final String MONEY_PENDING = "PENDING";

    /** Nothing but the confirmation is missing: no hold is open, the money is in. */
    public boolean mayBeConfirmed() {
        return openHolds == 0 && status == OrderStatus.PENDING && !paymentStatus.equals(MONEY_PENDING);
    }
}
