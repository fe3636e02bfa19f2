package org.handcart.risk;

/** What a rule compares with. */
public enum Basis {
    /** A limit that is the same for everybody. */
    FIXED,
    /** What is usual for the subject itself: the median over the last 30 days on which it did any of it. */
    OWN_HISTORY
}
