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
import org.handcart.task.TaskStatus;
import org.handcart.task.domain.Task;

/** Whoever did a task says so. */
@Stateless
public class FinishTask {

    private static final String DONE = "DONE";

    @Inject
    ActOnTask actOnTask;

    /**
     * Only of a kind that ends by a person's word. Whoever may see the task may do it; what somebody else has taken only
     * who may assign.
     *
     * @param comment what was found or done
     */
    @Requires(Permission.TASK_WORK)
    public TaskOutcome finish(Actor actor, TaskId id, String comment) {
        return actOnTask.act(
                actor,
                id,
                task -> objection(actor, task),
                (task, now) -> task.close(TaskStatus.DONE, actor.name(), DONE, comment, now));
    }

    private static Optional<Refused> objection(Actor actor, Task task) {
        if (task.kind().endsByDeed()) {
            return Optional.of(
                    new Refused(Reason.ENDS_BY_DEED, "a task %s ends by the deed itself".formatted(task.kind())));
        }
        boolean free = task.person() == null || actor.name().equals(task.person());
        return free || actor.may(Permission.TASK_ASSIGN)
                ? Optional.empty()
                : Optional.of(new Refused(Reason.TAKEN, task.person() + " has taken it"));
    }
}
