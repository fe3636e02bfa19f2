package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.domain.Release;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;
import org.handcart.task.usecase.OpenTask;

/** What the warehouse claims and cannot be is a task of the store's manager until somebody resolves it (D13). */
@Dependent
class ContradictionTask {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @EJB
    OpenTask openTask;

    @EJB
    CloseTasks closeTasks;

    @Inject
    Clock clock;

    void open(Actor actor, Release release, WarehouseEvent event, String claims) {
        openTask.open(
                Actor.system(actor.org(), "fulfillment", actor.correlationId()),
                new NewTask(
                        TaskKind.WAREHOUSE_CONTRADICTION,
                        release.order(),
                        release.storeCode(),
                        event.eventId(),
                        "The warehouse claims what cannot be",
                        "Report %s (%s) %s. Nothing of this was applied: accept it when the goods have left, or reverse it."
                                .formatted(event.seq(), event.type(), claims),
                        Role.STORE_MANAGER,
                        clock.instant().plus(PATIENCE)));
    }

    void close(Actor actor, String eventId, String how) {
        closeTasks.close(actor, TaskKind.WAREHOUSE_CONTRADICTION, eventId, how);
    }
}
