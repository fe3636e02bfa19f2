package org.handcart.api.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Role;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task: what waits, for whom, until when. {@code endsByDeed}: the thing itself ends it, not the word {@code done};
 * {@code subjectId} says which thing.
 */
public record TaskView(
        UUID id,
        TaskKind kind,
        TaskStatus status,
        @Nullable UUID orderId,
        @Nullable String storeCode,
        String subjectId,
        String title,
        String detail,
        Role owner,
        @Nullable String person,
        Instant dueAt,
        boolean overdue,
        int escalations,
        boolean endsByDeed,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String comment) {

    /** Those due first before others. */
    public record Page(List<TaskView> items, @Nullable String next) {}

    static TaskView of(TaskDetail task, Instant now) {
        OrderId order = task.order();
        return new TaskView(
                task.id().value(),
                task.kind(),
                task.status(),
                order == null ? null : order.value(),
                task.storeCode(),
                task.subjectId(),
                task.title(),
                task.detail(),
                task.owner(),
                task.person(),
                task.dueAt(),
                task.isOverdue(now),
                task.escalations(),
                task.kind().endsByDeed(),
                task.openedBy(),
                task.openedAt(),
                task.closedBy(),
                task.closedAt(),
                task.outcome(),
                task.comment());
    }
}
