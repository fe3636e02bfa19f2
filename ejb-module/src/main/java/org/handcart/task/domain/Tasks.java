package org.handcart.task.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.task.TaskId;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.jspecify.annotations.Nullable;

/** The tasks of an organisation. */
public interface Tasks {

    /** Waits for a rival; false, and nothing is kept, when the kind and subject have a task, open or over. */
    boolean add(Task task);

    Optional<Task> find(OrgId org, TaskId id);

    Optional<Task> find(OrgId org, TaskKind kind, String subjectId);

    /** As {@link #find(OrgId, TaskId)}, locked until the transaction ends. */
    Optional<Task> lock(OrgId org, TaskId id);

    /** As {@link #find(OrgId, TaskKind, String)}, locked until the transaction ends. */
    Optional<Task> lock(OrgId org, TaskKind kind, String subjectId);

    /**
     * By due time, then id.
     *
     * @param stores empty for every store
     * @param now what overdue is measured by
     */
    List<Task> search(
            OrgId org,
            Set<String> stores,
            Set<Role> owners,
            TaskSearch search,
            TaskPage.@Nullable Place after,
            Instant now,
            int limit);

    /** One whose time for the next role has come; skips what others hold. */
    Optional<Task> claimOverdue(OrgId org, Instant now);
}
