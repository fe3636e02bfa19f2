package org.handcart.fulfillment.domain;

/** Where the hand-over of an order stands. */
public enum ReleaseStatus {
    DUE,
    SENT,
    ACKNOWLEDGED,
    /** Everything was cancelled before the release was due; nothing is sent. */
    EMPTY;

    public boolean mayBecome(ReleaseStatus other) {
        return switch (this) {
            case DUE -> other == SENT || other == EMPTY;
            case SENT -> other == ACKNOWLEDGED;
            case ACKNOWLEDGED, EMPTY -> false;
        };
    }
}
