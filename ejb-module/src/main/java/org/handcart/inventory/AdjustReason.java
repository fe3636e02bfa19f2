package org.handcart.inventory;

/**
 * Why somebody changes stock. RECEIVE adds to on hand and opens the stock record; DAMAGE marks units as damaged, which
 * stay on hand but are no longer available; CORRECTION adds a signed difference to on hand.
 */
public enum AdjustReason {
    RECEIVE,
    DAMAGE,
    CORRECTION
}
