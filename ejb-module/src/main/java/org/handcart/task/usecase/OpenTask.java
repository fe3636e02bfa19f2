package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.handcart.task.NewTask;
import org.handcart.task.TaskId;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;

/** Something waits for a person. */
@Stateless
public class OpenTask {

    private static final Logger LOG = System.getLogger(OpenTask.class.getName());

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction: the task is there exactly when what it is about is. A kind and subject have one task
     * for ever; opening it again, even after it was done, changes nothing. Telling of it is the alert: an event, and a
     * line in the log.
     *
     * @return the task, the old one when there is one
     * @throws IllegalArgumentException for an owner that is not a role of people
     */
    @Requires({
        Permission.PROCESS,
        Permission.ORDER_CANCEL,
        Permission.REFUND,
        Permission.WAREHOUSE_REPORT,
        Permission.DELIVERY_REPORT,
        Permission.COD_COLLECT,
        Permission.COD_DISPUTE
    })
    public TaskId open(Actor actor, NewTask wanted) {
        Task task = new Task(actor, new TaskId(Ids.next()), wanted, clock.instant());
        if (!tasks.add(task)) {
            return tasks.find(actor.org(), wanted.kind(), wanted.subjectId())
                    .orElseThrow()
                    .id();
        }
        outbox.publish(actor, List.of(task.opened()));
        LOG.log(
                Level.WARNING,
                "task {0} for {1}: {2} {3}",
                task.id(),
                wanted.owner(),
                wanted.kind(),
                wanted.subjectId());
        return task.id();
    }
}
