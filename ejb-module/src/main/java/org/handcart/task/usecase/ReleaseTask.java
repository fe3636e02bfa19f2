package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.task.TaskId;
import org.handcart.task.TaskOutcome;
import org.handcart.task.TaskOutcome.Reason;
import org.handcart.task.TaskOutcome.Refused;
import org.jspecify.annotations.Nullable;

/** Somebody gives a task back to the role that owns it. */
@Stateless
public class ReleaseTask {

    @Inject
    ActOnTask actOnTask;

    /** By who has it, or by somebody who may assign. */
    @Requires(Permission.TASK_WORK)
    public TaskOutcome release(Actor actor, TaskId id, @Nullable String comment) {
        return actOnTask.act(
                actor,
                id,
                task -> actor.name().equals(task.person()) || task.person() != null && actor.may(Permission.TASK_ASSIGN)
                        ? Optional.empty()
                        : Optional.of(new Refused(Reason.NOT_YOURS, "you have not taken it")),
                (task, now) -> task.give(null, actor.name(), comment, now));
    }
}
