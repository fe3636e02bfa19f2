package org.handcart.shared.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of the relay.
 *
 * @param leading false when another relay of this database is at work; then nothing was done
 * @param claimed how many messages were due, at most {@link RelayMessages#BATCH}
 * @param givenUp messages that have been refused too often; they are FAILED now and wait for a person
 * @param away why the broker could not be reached; null when it could, or nothing was due
 */
public record Relayed(
        boolean leading,
        int claimed,
        int sent,
        int refused,
        List<UUID> givenUp,
        @Nullable String away) {

    static final Relayed NOT_LEADING = new Relayed(false, 0, 0, 0, List.of(), null);

    public Relayed {
        givenUp = List.copyOf(givenUp);
    }
}
