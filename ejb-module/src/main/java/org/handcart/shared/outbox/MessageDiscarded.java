package org.handcart.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A person decided that a dead letter has nothing to say any more. */
public record MessageDiscarded(
        DeadLetterId deadLetterId, String address, @Nullable String type, String by, String comment, Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "message.discarded.v1";
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
