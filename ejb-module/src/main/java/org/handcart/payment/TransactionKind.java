package org.handcart.payment;

/** What a payment transaction does to a tender. */
public enum TransactionKind {
    /** Sets money aside at the customer's bank. */
    AUTHORISE,
    /** Takes money, of an authorisation or at once. */
    CAPTURE,
    /** Lets money that was set aside go. */
    VOID,
    /** Gives money back. */
    REFUND,
    /** The customer's bank took money back. */
    CHARGEBACK
}
