package org.handcart.task;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/** Nobody did it in time: the next role has to. */
public record TaskEscalated(
        TaskId taskId,
        TaskKind kind,
        @Nullable OrderId orderId,
        @Nullable String storeCode,
        String subjectId,
        Role from,
        Role to,
        int escalations,
        Instant dueAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "task.escalated.v1";
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
