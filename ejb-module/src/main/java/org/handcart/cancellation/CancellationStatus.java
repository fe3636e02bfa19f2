package org.handcart.cancellation;

/** Where a cancellation stands. */
public enum CancellationStatus {
    PROCESSING,
    PENDING_APPROVAL,
    PENDING_WMS,
    COMPLETED,
    PARTIALLY_COMPLETED,
    FAILED,
    REJECTED
}
