package org.handcart.risk;

/** What is counted: each of them takes goods or money back. */
public enum Activity {
    /** Units cancelled before they left. */
    CANCELLATION,
    /** Goods brought back after delivery. */
    RETURN,
    /** Money given back without an item. */
    GOODWILL,
    /** Units refused at the door. */
    DOOR_REFUSAL
}
