package org.handcart.task;

import java.util.Set;
import org.handcart.order.OrderId;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked for; null takes any.
 *
 * @param statuses empty: those that are not over
 * @param person who has taken them
 * @param overdue only those that are late
 */
public record TaskSearch(
        Set<TaskStatus> statuses,
        @Nullable TaskKind kind,
        @Nullable String storeCode,
        @Nullable Role owner,
        @Nullable OrderId order,
        @Nullable String person,
        boolean overdue) {

    public TaskSearch {
        statuses = statuses.isEmpty() ? Set.of(TaskStatus.OPEN, TaskStatus.CLAIMED) : Set.copyOf(statuses);
    }

    /** What waits. */
    public static TaskSearch waiting() {
        return new TaskSearch(Set.of(), null, null, null, null, null, false);
    }
}
