package org.handcart.shared.outbox;

import org.jspecify.annotations.Nullable;

/** A message as the broker handed it over when it gave up. {@code cause} only when nothing was noted before. */
public record ArrivedDead(
        String messageId,
        String address,
        @Nullable String group,
        @Nullable String type,
        String payload,
        String cause) {}
