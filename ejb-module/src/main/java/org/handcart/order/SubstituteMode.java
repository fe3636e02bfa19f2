package org.handcart.order;

/** On what terms units of another product take the place of units that were not found (D20). */
public enum SubstituteMode {
    /** Only when they cost no more; otherwise the customer is to be asked. */
    IF_NOT_DEARER,
    /** The customer agreed to pay what they cost. */
    CONSENTED,
    /** They cost what was paid for the original, the merchant bears the rest. */
    ABSORBED,
    /** They do not come; the original is short. */
    SHORT
}
