package org.handcart.task;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A task is over; {@code status} DONE or CANCELLED. */
public record TaskDone(
        TaskId taskId,
        TaskKind kind,
        @Nullable OrderId orderId,
        @Nullable String storeCode,
        String subjectId,
        TaskStatus status,
        String by,
        String outcome,
        @Nullable String comment,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "task.done.v1";
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
