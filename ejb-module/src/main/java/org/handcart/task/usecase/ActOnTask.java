package org.handcart.task.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.handcart.shared.Actor;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.outbox.Outbox;
import org.handcart.task.TaskId;
import org.handcart.task.TaskOutcome;
import org.handcart.task.TaskOutcome.Changed;
import org.handcart.task.TaskOutcome.Reason;
import org.handcart.task.TaskOutcome.Refused;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;

/** What every word of a person about a task begins and ends with. */
@Dependent
class ActOnTask {

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Locks the task. Nothing changes when it is not the actor's to see, is over, or {@code objection} has one.
     *
     * @param deed changes the task and tells what happened
     */
    TaskOutcome act(
            Actor actor,
            TaskId id,
            Function<Task, Optional<Refused>> objection,
            BiFunction<Task, Instant, DomainEvent> deed) {
        Optional<Task> found = tasks.lock(actor.org(), id).filter(task -> task.isFor(actor));
        if (found.isEmpty()) {
            return new Refused(Reason.UNKNOWN_TASK, "there is no task " + id);
        }
        Task task = found.get();
        if (task.status().isFinal()) {
            return new Refused(Reason.ALREADY_CLOSED, "the task is " + task.status());
        }
        Optional<Refused> no = objection.apply(task);
        if (no.isPresent()) {
            return no.get();
        }
        outbox.publish(actor, List.of(deed.apply(task, clock.instant())));
        return new Changed(task.detail());
    }
}
