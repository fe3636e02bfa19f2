package org.handcart.task;

import java.util.Set;

/** Where a task stands. The table is complete: what {@link #mayBecome} does not name never happens. */
public enum TaskStatus {
    /** Anybody in the role that owns it may take it. */
    OPEN,
    /** Somebody has taken it, or was given it. */
    CLAIMED,
    /** What was to be done is done. */
    DONE,
    /** There is nothing to be done any more. */
    CANCELLED;

    /** The statuses this one may turn into; a claimed task may pass to another person. */
    public Set<TaskStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, DONE, CANCELLED);
            case CLAIMED -> Set.of(OPEN, CLAIMED, DONE, CANCELLED);
            case DONE, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(TaskStatus other) {
        return next().contains(other);
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
