package org.handcart.approval;

/** What gives money back. */
public enum ApprovalSubject {
    CANCELLATION,
    /** A refund without an item. */
    GOODWILL,
    RETURN
}
