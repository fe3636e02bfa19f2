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

/** Somebody takes a task. */
@Stateless
public class ClaimTask {

    @Inject
    ActOnTask actOnTask;

    /** Of two at the same moment one gets it. What one has already, one may claim again: nothing changes but the event. */
    @Requires(Permission.TASK_WORK)
    public TaskOutcome claim(Actor actor, TaskId id, @Nullable String comment) {
        return actOnTask.act(
                actor,
                id,
                task -> task.person() == null || actor.name().equals(task.person())
                        ? Optional.empty()
                        : Optional.of(new Refused(Reason.TAKEN, task.person() + " has taken it")),
                (task, now) -> task.give(actor.name(), actor.name(), comment, now));
    }
}
