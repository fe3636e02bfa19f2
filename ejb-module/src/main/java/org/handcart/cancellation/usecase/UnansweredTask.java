package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;
import org.handcart.task.usecase.OpenTask;

/** A cancellation the warehouse does not answer is a task of the store's manager, until it is answered (D13). */
@Dependent
class UnansweredTask {

    @EJB
    OpenTask openTask;

    @EJB
    CloseTasks closeTasks;

    @Inject
    Clock clock;

    /** How long the manager has. */
    @Inject
    @ConfigProperty(name = "handcart.cancellation.manager-deadline", defaultValue = "PT15M")
    Duration patience = Duration.ofMinutes(15);

    void open(Actor actor, Cancellation cancellation) {
        openTask.open(
                actor,
                new NewTask(
                        TaskKind.CANCELLATION_UNANSWERED,
                        cancellation.order(),
                        cancellation.storeCode(),
                        cancellation.id().toString(),
                        "The warehouse does not answer a cancellation",
                        "%d units are held: the warehouse should have said by %s whether it stopped them. Look, and decide for it."
                                .formatted(cancellation.pending(), cancellation.deadline()),
                        Role.STORE_MANAGER,
                        clock.instant().plus(patience)));
    }

    /** Once every unit is answered; costs nothing for a cancellation that was never overdue. */
    void close(Actor actor, Cancellation cancellation, boolean wasOverdue, String how) {
        if (wasOverdue && cancellation.pending() == 0) {
            closeTasks.close(
                    actor, TaskKind.CANCELLATION_UNANSWERED, cancellation.id().toString(), how);
        }
    }
}
