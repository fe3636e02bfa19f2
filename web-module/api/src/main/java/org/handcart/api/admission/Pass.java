package org.handcart.api.admission;

import jakarta.servlet.AsyncContext;
import org.jspecify.annotations.Nullable;

/** A request's turn in its queue. */
final class Pass {
    private final Queue queue;
    private final Turn turn;
    private final long deadline;
    private volatile @Nullable AsyncContext parked;
    private volatile boolean expired;

    /** @param deadline until when it may wait, on the clock of {@link System#nanoTime()} */
    Pass(Queue queue, Object caller, Object subject, int bytes, long deadline) {
        this.queue = queue;
        this.turn = new Turn(caller, subject, bytes, this::dispatch);
        this.deadline = deadline;
    }

    boolean runs() {
        return queue.runs(turn);
    }

    /** False when there is no room to wait. */
    boolean waits(AsyncContext request) {
        parked = request;
        return queue.waits(turn);
    }

    void leaves() {
        queue.leaves(turn);
    }

    /** Whatever it does, it is over: the connection broke, or the answer is out. */
    void ends() {
        parked = null;
        if (!queue.withdraws(turn)) {
            leaves();
        }
    }

    boolean isOver() {
        return queue.isOver(turn);
    }

    boolean isDue(long now) {
        return now - deadline >= 0;
    }

    /** Ends the waiting, if it waits: the request goes on to be told that it has waited in vain. */
    void expire() {
        if (queue.withdraws(turn)) {
            expired = true;
            dispatch();
        }
    }

    boolean hasExpired() {
        return expired;
    }

    /** By whoever left before. A request that is gone meanwhile gives its place on. */
    private void dispatch() {
        AsyncContext request = parked;
        // Who looks for the impatient may keep this pass for a while; the request must not stay with it.
        parked = null;
        try {
            if (request != null) {
                request.dispatch();
            }
        } catch (IllegalStateException gone) {
            leaves();
        }
    }
}
