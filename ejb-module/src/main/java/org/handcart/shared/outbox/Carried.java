package org.handcart.shared.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch. A message in neither list was not tried and stays due.
 *
 * @param sent taken by the broker, now or (a duplicate) earlier
 * @param away why the broker could not be reached; null when it could
 */
public record Carried(
        List<UUID> sent, List<Refusal> refused, @Nullable String away) {

    public Carried {
        sent = List.copyOf(sent);
        refused = List.copyOf(refused);
    }

    /**
     * The broker answered, and the answer was no.
     *
     * @param counts false when the message itself is not at fault, such as for a full address
     */
    public record Refusal(UUID id, String error, boolean counts) {}
}
