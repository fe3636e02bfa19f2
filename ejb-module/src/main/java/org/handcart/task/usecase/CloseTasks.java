package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskStatus;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;

/** The thing a task is about has ended. */
@Stateless
public class CloseTasks {

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Done, in the transaction of the deed. Locks the task, so call it after the locks of order and thing.
     *
     * @param outcome how it ended, in a word or a short sentence
     * @return false, and nothing happens, when there is no such task or it is over
     */
    @Requires({
        Permission.PROCESS,
        Permission.ORDER_CANCEL,
        Permission.CANCEL_OVERRIDE,
        Permission.REFUND,
        Permission.WAREHOUSE_REPORT,
        Permission.CASH_HANDLE,
        Permission.MESSAGES_REDRIVE
    })
    public boolean close(Actor actor, TaskKind kind, String subjectId, String outcome) {
        Optional<Task> open = tasks.lock(actor.org(), kind, subjectId)
                .filter(task -> !task.status().isFinal());
        open.ifPresent(task -> outbox.publish(
                actor, List.of(task.close(TaskStatus.DONE, actor.name(), outcome, null, clock.instant()))));
        return open.isPresent();
    }
}
