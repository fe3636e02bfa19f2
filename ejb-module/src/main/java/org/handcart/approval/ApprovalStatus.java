package org.handcart.approval;

/** OPEN until somebody decides or the time is over; then it never changes. */
public enum ApprovalStatus {
    OPEN,
    APPROVED,
    REJECTED,
    EXPIRED
}
