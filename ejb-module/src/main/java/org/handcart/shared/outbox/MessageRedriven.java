package org.handcart.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A person sent a dead letter again, mended or as it was. */
public record MessageRedriven(
        DeadLetterId deadLetterId,
        String address,
        @Nullable String type,
        boolean mended,
        String by,
        @Nullable String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "message.redriven.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return deadLetterId.value();
    }
}
