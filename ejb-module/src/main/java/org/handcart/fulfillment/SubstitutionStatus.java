package org.handcart.fulfillment;

/** What became of a substitute (D20). */
public enum SubstitutionStatus {
    /** It is dearer; the customer is asked. */
    PENDING,
    /** It costs no more; the customer pays what it costs. */
    MATCHED,
    /** The customer agreed to pay more. */
    CONSENTED,
    /** The customer pays what the original cost. */
    ABSORBED,
    /** It does not come; the original is short. */
    SHORTED,
    /** The original left the warehouse, or the order, before anybody decided. */
    VOID
}
