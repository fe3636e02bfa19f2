package org.handcart.promotion;

/** What a cancellation by the customer does to the promotion (D5). The merchant's own fault always keeps it. */
public enum CancelPolicy {
    /** What is kept keeps its share of the discount. */
    KEEP,
    /** What is kept is priced again under the frozen terms; the refund pays for what it costs more. */
    CLAWBACK
}
