package org.handcart.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks, those due first before others. {@code next} is null on the last page. */
public record TaskPage(List<TaskDetail> items, @Nullable Place next) {

    /** The last row of a page. */
    public record Place(Instant dueAt, TaskId id) {}
}
