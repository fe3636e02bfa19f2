package org.handcart.cod.domain;

import java.util.EnumSet;
import java.util.Set;

/** Accounts of the journal (D9). Each is kept for an owner: the order, the rider, the store or the organisation. */
public enum Account {
    /** owner: the order */
    COD_RECEIVABLE,
    /** owner: the store */
    SALES,
    /** owner: the store */
    ROUNDING,
    /** owner: the order */
    CUSTOMER_PAYABLE,
    /** owner: the rider; kept by shift */
    RIDER_CASH,
    /** owner: the store */
    STORE_DRAWER,
    /** owner: the store; handed to the bank, not on its statement yet */
    CASH_IN_TRANSIT,
    /** owner: the store */
    UPI_CLEARING,
    /** owner: the organisation */
    BANK,
    /** owner: the rider; a debit is money the rider still owes. Kept by shift */
    VARIANCE,
    /** owner: the store; a debit is money that is missing in the drawer, or on the way to the bank */
    DRAWER_VARIANCE,
    /** owner: the store; cash of the drawer spent, or put in, for something else than orders */
    PETTY_CASH,
    /** owner: the store */
    BANK_FEES,
    /** owner: the order; due that is not asked for any more */
    COD_WAIVED,
    /** owner: the order; due that is argued about */
    COD_DISPUTED;

    private static final Set<Account> CUSTODY = EnumSet.of(
            RIDER_CASH,
            STORE_DRAWER,
            CASH_IN_TRANSIT,
            UPI_CLEARING,
            BANK,
            VARIANCE,
            DRAWER_VARIANCE,
            PETTY_CASH,
            BANK_FEES);

    /** Money that somebody holds, or should hold: what is posted to it counts in a business day of a store (D26). */
    public boolean isCustody() {
        return CUSTODY.contains(this);
    }

    /** Kept for each shift of its rider. */
    boolean isByShift() {
        return this == RIDER_CASH || this == VARIANCE;
    }
}
