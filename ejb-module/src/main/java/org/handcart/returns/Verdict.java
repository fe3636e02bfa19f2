package org.handcart.returns;

/** What an inspection says of a unit. */
public enum Verdict {
    /** It can be sold again. */
    RESTOCK,
    /** It is on hand, but not for sale. */
    DAMAGED
}
