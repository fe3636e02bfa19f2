package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskId;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskPage.Place;
import org.handcart.task.TaskSearch;
import org.handcart.task.domain.Ladder;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;
import org.jspecify.annotations.Nullable;

/** Reads of tasks: whoever may do one may see it, nobody else. */
@Stateless
public class TaskQueries {

    private static final int MOST = 100;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Those due first before others; of the actor's stores and roles, and of the roles under them. */
    @Requires(Permission.TASK_WORK)
    public TaskPage search(Actor actor, TaskSearch search, @Nullable Place after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<TaskDetail> found = tasks
                .search(
                        actor.org(),
                        actor.stores(),
                        Ladder.reach(actor.roles()),
                        search,
                        after,
                        clock.instant(),
                        size + 1)
                .stream()
                .map(Task::detail)
                .toList();
        if (found.size() <= size) {
            return new TaskPage(found, null);
        }
        TaskDetail last = found.get(size - 1);
        return new TaskPage(found.subList(0, size), new Place(last.dueAt(), last.id()));
    }

    /** Empty for what the actor may not act on. */
    @Requires(Permission.TASK_WORK)
    public Optional<TaskDetail> find(Actor actor, TaskId id) {
        return tasks.find(actor.org(), id).filter(task -> task.isFor(actor)).map(Task::detail);
    }
}
