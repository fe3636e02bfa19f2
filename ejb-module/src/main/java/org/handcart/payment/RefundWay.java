package org.handcart.payment;

/** Where the money of a refund that failed for ever goes instead; never to another instrument (D11). */
public enum RefundWay {
    /** To the instrument it came from, asked anew. */
    ORIGINAL,
    STORE_CREDIT,
    /** A person pays it out. */
    MANUAL
}
