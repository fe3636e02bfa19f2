package org.handcart.order;

/** What happens to a hold that nobody decided in its time. */
public enum HoldExpiry {
    /** It is released. */
    RELEASE,
    /** Everything of the order that can still be cancelled is, and then it is released. */
    CANCEL
}
