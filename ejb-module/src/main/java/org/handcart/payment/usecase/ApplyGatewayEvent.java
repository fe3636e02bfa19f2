package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.payment.usecase.EventVerdict.Verdict;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/**
 * The steps of {@link WorkThroughGatewayEvents}, each in a transaction of its own. Locks the event, then the order, the
 * tender and the request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApplyGatewayEvent {

    /** Whoever claimed an event and has not ended it by then is taken for dead. */
    private static final Duration OWNERSHIP = Duration.ofMinutes(1);

    /** An event may come before our own commit, or before a person has entered the order (F20). */
    private static final Duration PARKED_AT_MOST = Duration.ofHours(24);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    @Inject
    GatewayEvents events;

    @Inject
    EventTargets targets;

    @Inject
    EventVerdict verdict;

    @Inject
    Clock clock;

    @Requires(Permission.PROCESS)
    public Optional<Kept> claim(Actor actor) {
        Instant now = clock.instant();
        return events.claimDue(actor, now, now.plus(OWNERSHIP));
    }

    /** @return the request that ended by it, whose order has to be told */
    @Requires(Permission.PROCESS)
    public Optional<UUID> apply(Actor actor, Kept event) {
        if (!events.isOpen(actor, event)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (event.event().meaning() == Meaning.NOTHING) {
            events.moved(actor, event, GatewayEventStatus.IGNORED, "nothing to do", null);
            return Optional.empty();
        }
        Optional<Requests.Found> target = targets.of(actor, event);
        if (target.isEmpty()) {
            park(actor, event, now);
            return Optional.empty();
        }
        Verdict found = verdict.on(actor, target.get(), event, now);
        events.moved(actor, event, found.status(), found.detail(), null);
        return Optional.ofNullable(found.ended());
    }

    private void park(Actor actor, Kept event, Instant now) {
        if (event.receivedAt().plus(PARKED_AT_MOST).isBefore(now)) {
            events.moved(actor, event, GatewayEventStatus.UNMATCHED, "its payment never became known here", null);
            return;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(event.attempts(), 10));
        events.moved(
                actor,
                event,
                GatewayEventStatus.PARKED,
                "its payment is not known here yet",
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
