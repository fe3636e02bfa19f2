package org.handcart.task;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A task as people see it.
 *
 * @param owner the role that has to do it now; moves up when nobody does
 * @param person who has taken it or was given it
 * @param dueAt never moves
 * @param escalations how often it went to the next role
 * @param outcome in a word, how it ended
 */
public record TaskDetail(
        TaskId id,
        TaskKind kind,
        TaskStatus status,
        @Nullable OrderId order,
        @Nullable String storeCode,
        String subjectId,
        String title,
        String detail,
        Role owner,
        @Nullable String person,
        Instant dueAt,
        int escalations,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String comment,
        long version) {

    /** Nobody has done it in time. */
    public boolean isOverdue(Instant now) {
        return !status.isFinal() && !dueAt.isAfter(now);
    }
}
