package org.handcart.task;

import java.time.Instant;
import org.handcart.order.OrderId;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A task to open.
 *
 * @param order null for what belongs to no order
 * @param storeCode null for what belongs to no store; only people of every store see it
 * @param subjectId of the thing that waits; together with the kind it names the task
 * @param title a few words
 * @param detail what happened and what is to be done, in a sentence for people
 * @param owner the role that has to do it first; a role of people
 * @param dueAt when the next role is asked
 */
public record NewTask(
        TaskKind kind,
        @Nullable OrderId order,
        @Nullable String storeCode,
        String subjectId,
        String title,
        String detail,
        Role owner,
        Instant dueAt) {}
