package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.task.TaskId;
import org.handcart.task.TaskOutcome;
import org.jspecify.annotations.Nullable;

/** Somebody above the role that owns a task gives it to a person, or takes it away from one. */
@Stateless
public class AssignTask {

    @Inject
    ActOnTask actOnTask;

    /** @param person the name they sign in with; who may not see the task will not find it among theirs */
    @Requires(Permission.TASK_ASSIGN)
    public TaskOutcome assign(Actor actor, TaskId id, String person, @Nullable String comment) {
        return actOnTask.act(
                actor, id, task -> Optional.empty(), (task, now) -> task.give(person, actor.name(), comment, now));
    }
}
