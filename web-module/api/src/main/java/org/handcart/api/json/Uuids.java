package org.handcart.api.json;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs by the letter; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
public final class Uuids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
