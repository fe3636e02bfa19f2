package org.handcart.cancellation.domain;

import java.util.Optional;
import java.util.UUID;
import org.handcart.cancellation.CancellationId;

/**
 * The natural key of one settlement (D21): ledger entries, refunds and stock movements carry it, so that none of them
 * happens twice. Written {@code cancellation:<id>}, later ones {@code cancellation:<id>/2}.
 *
 * @param number 1 for the first settlement
 */
public record Cause(CancellationId cancellation, int number) {

    private static final String PREFIX = "cancellation:";

    /** Empty when something else than a cancellation is the cause. */
    public static Optional<Cause> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = text.substring(PREFIX.length()).split("/", 2);
        CancellationId id = new CancellationId(UUID.fromString(parts[0]));
        return Optional.of(new Cause(id, parts.length == 1 ? 1 : Integer.parseInt(parts[1])));
    }

    @Override
    public String toString() {
        return PREFIX + cancellation + (number == 1 ? "" : "/" + number);
    }
}
