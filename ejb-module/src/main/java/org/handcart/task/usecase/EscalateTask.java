package org.handcart.task.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;

/** Tasks nobody does in time go to the next role. */
@Stateless
public class EscalateTask {

    private static final Logger LOG = System.getLogger(EscalateTask.class.getName());

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * One task, one step; false when there is none. A task goes up at most as often as there are roles above it, so the
     * sweep is bounded. Several servers may sweep: rows are claimed.
     */
    @Requires(Permission.PROCESS)
    public boolean escalateNext(Actor actor) {
        Instant now = clock.instant();
        Optional<Task> overdue = tasks.claimOverdue(actor.org(), now);
        overdue.flatMap(task -> task.escalate(now)).ifPresent(told -> {
            outbox.publish(actor, List.of(told));
            LOG.log(Level.WARNING, "task {0} is overdue: from {1} to {2}", told.taskId(), told.from(), told.to());
        });
        return overdue.isPresent();
    }
}
