package org.handcart.inventory;

/** Why somebody changes stock. RECEIVE adds, DAMAGE moves on hand to damaged, CORRECTION adds a signed difference. */
public enum AdjustReason {
    RECEIVE,
    DAMAGE,
    CORRECTION
}
