package org.handcart.risk;

/** What a rule compares. */
public enum Measure {
    /** How many times. */
    DEEDS,
    /** How many times money went back. */
    REFUNDS,
    /** How much money went back, in one currency. */
    MONEY
}
