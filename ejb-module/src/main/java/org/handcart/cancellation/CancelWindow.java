package org.handcart.cancellation;

import java.time.Instant;
import org.handcart.order.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Until when a cancellation may be asked for; whichever comes first closes it. What comes later needs a store manager's
 * word.
 *
 * @param fault whose fault the reason is
 * @param requester who asks: a customer or somebody of the organisation
 * @param until how far units may have come, FREE to PACKED; those that are out never leave this way (D12)
 * @param afterConfirmationSeconds counted from the confirmation that is stored on the order; null for no end. An order that
 *     waits for its payment is not confirmed: its time has not begun (D27)
 * @param beforePromiseSeconds it closes so long before what was promised, which moves with the pauses the customer caused
 *     (D27); null for no end
 */
public record CancelWindow(
        Fault fault,
        Requester requester,
        Reach until,
        @Nullable Integer afterConfirmationSeconds,
        @Nullable Integer beforePromiseSeconds) {

    private static final int LONGEST = 31_536_000;

    /** @throws IllegalArgumentException for what is out of bounds */
    public CancelWindow {
        if (requester == Requester.SYSTEM || until == Reach.NOTHING) {
            throw new IllegalArgumentException("no window for " + requester + " until " + until);
        }
        check(afterConfirmationSeconds);
        check(beforePromiseSeconds);
    }

    private static void check(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST)) {
            throw new IllegalArgumentException("a window of " + seconds + " seconds");
        }
    }

    /** For an organisation that said nothing: packed units need a store manager's word, and there is no end in time. */
    public static CancelWindow usual(Fault fault, Requester requester) {
        return new CancelWindow(fault, requester, Reach.PICKED, null, null);
    }

    /**
     * From this instant on it is closed; null when it does not close by time, or not yet known.
     *
     * @param promisedAt with the pauses
     */
    public @Nullable Instant closesAt(@Nullable Instant confirmedAt, @Nullable Instant promisedAt) {
        Instant after = confirmedAt == null || afterConfirmationSeconds == null
                ? null
                : confirmedAt.plusSeconds(afterConfirmationSeconds);
        Instant before = promisedAt == null || beforePromiseSeconds == null
                ? null
                : promisedAt.minusSeconds(beforePromiseSeconds);
        if (after == null || before == null) {
            return after == null ? before : after;
        }
        return after.isBefore(before) ? after : before;
    }
}
