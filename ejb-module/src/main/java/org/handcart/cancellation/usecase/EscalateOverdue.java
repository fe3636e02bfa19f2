package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Cancellations the warehouse does not answer: the order does not hang, a person is told (D13). */
@Stateless
public class EscalateOverdue {

    private static final Logger LOG = System.getLogger(EscalateOverdue.class.getName());

    @Inject
    Cancellations cancellations;

    @Inject
    UnansweredTask task;

    @Inject
    Clock clock;

    /** Marks one cancellation past its deadline and opens a task; false when there is none. The units stay held. */
    @Requires(Permission.PROCESS)
    public boolean escalateNext(Actor actor) {
        Instant now = clock.instant();
        Optional<Cancellation> overdue = cancellations.claimOverdue(actor.org(), now);
        overdue.ifPresent(cancellation -> {
            cancellation.escalate("the warehouse has not answered by " + cancellation.deadline(), now);
            task.open(actor, cancellation);
            LOG.log(
                    Level.WARNING,
                    "cancellation {0} of order {1}: the warehouse has not answered",
                    cancellation.id(),
                    cancellation.order());
        });
        return overdue.isPresent();
    }
}
