package org.handcart.returns;

/** Where the goods of a return are. */
public enum ReturnStatus {
    /** The store has them; nobody has looked at all of them yet. */
    RECEIVED,
    /** Every unit is in stock again, or known to be damaged. */
    INSPECTED
}
