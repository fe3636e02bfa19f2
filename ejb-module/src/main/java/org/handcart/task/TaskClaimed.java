package org.handcart.task;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody has taken a task, or was given it; {@code person} null: given back. */
public record TaskClaimed(
        TaskId taskId,
        TaskKind kind,
        @Nullable OrderId orderId,
        @Nullable String storeCode,
        String subjectId,
        @Nullable String person,
        String by,
        @Nullable String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "task.claimed.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return taskId.value();
    }
}
