package org.handcart.task;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/** Something waits for a person. */
public record TaskOpened(
        TaskId taskId,
        TaskKind kind,
        @Nullable OrderId orderId,
        @Nullable String storeCode,
        String subjectId,
        String title,
        String detail,
        Role owner,
        Instant dueAt,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String wireName() {
        return "task.opened.v1";
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
