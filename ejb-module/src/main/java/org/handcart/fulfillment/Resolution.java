package org.handcart.fulfillment;

/** What a person says of a report that claims what cannot be (D13, F48). Either way what is possible of it is taken in. */
public enum Resolution {
    /** The goods did leave the store: they are written off its stock. The customer keeps them and the money. */
    ACCEPT,
    /** The goods are back on the shelf, or never left it: nothing beyond what is possible counts. */
    REVERSE
}
