package org.handcart.cancellation;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a cancellation may answer. */
public sealed interface CancelOutcome {

    record Accepted(CancellationView cancellation) implements CancelOutcome {}

    /** Nothing changed. {@code lines} tells what is still possible. */
    record Refused(
            Reason reason,
            String detail,
            List<ItemView> lines,
            @Nullable Instant closedAt) implements CancelOutcome {

        public Refused(Reason reason, String detail, List<ItemView> lines) {
            this(reason, detail, lines, null);
        }
    }

    enum Reason {
        UNKNOWN_ORDER,
        UNKNOWN_LINE,
        MORE_THAN_OPEN,
        NEEDS_OVERRIDE,
        /** The time in which it may be asked for is over; {@code closedAt} tells since when. */
        WINDOW_CLOSED,
        TOO_LATE,
        /** The rule for bundles lets whole sets leave only (D14). */
        NEEDS_WHOLE_SETS,
        NOTHING_TO_CANCEL,
        REFUND_EXCEEDS_CAPTURED
    }

    default <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
        if (this instanceof Accepted done) {
            return accepted.apply(done);
        }
        return refused.apply((Refused) this);
    }
}
