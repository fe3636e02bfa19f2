package org.handcart.fulfillment.domain;

/** Where the hand-over of an order stands. */
public enum ReleaseStatus {
    DUE,
    /** Due, but the order is held; nobody looks until its holds are lifted. */
    HELD,
    SENT,
    ACKNOWLEDGED,
    /** Everything was cancelled before the release was due; nothing is sent. */
    EMPTY;

    public boolean mayBecome(ReleaseStatus other) {
        return switch (this) {
            case DUE -> other == HELD || other == SENT || other == EMPTY;
            case HELD -> other == DUE;
            case SENT -> other == ACKNOWLEDGED;
            case ACKNOWLEDGED, EMPTY -> false;
        };
    }
}
