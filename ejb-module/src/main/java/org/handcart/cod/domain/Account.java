package org.handcart.cod.domain;

/** Accounts of the journal (D9). Each is kept for an owner: the order, the rider or the store. */
public enum Account {
    /** owner: the order */
    COD_RECEIVABLE,
    /** owner: the store */
    SALES,
    /** owner: the store */
    ROUNDING,
    /** owner: the rider */
    RIDER_CASH,
    /** owner: the store */
    UPI_CLEARING,
    /** owner: the store */
    STORE_DRAWER,
    /** owner: the organisation */
    BANK,
    /** owner: the rider; a debit is money the rider still owes */
    VARIANCE,
    /** owner: the order */
    CUSTOMER_PAYABLE
}
