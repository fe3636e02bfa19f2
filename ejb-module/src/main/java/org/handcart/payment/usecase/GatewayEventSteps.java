package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.GatewayReport.Action;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The steps before and after a kept event is taken into the books, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GatewayEventSteps {

    /** Whoever claimed an event and has not ended it by then is taken for dead; the event is taken again. */
    private static final Duration OWNERSHIP = Duration.ofMinutes(1);

    /** An event may come before our own commit, or before the order was entered (F20). */
    private static final Duration PARKED_AT_MOST = Duration.ofHours(24);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    @Inject
    GatewayEvents events;

    @Inject
    EventTargets targets;

    @Inject
    Clock clock;

    /**
     * The event that is due longest as a report. Its key is that of the request it is about; without a key its payment
     * is not known yet. Events that mean nothing for the books are passed by. Empty when none is due.
     */
    @Requires(Permission.PROCESS)
    public Optional<GatewayReport> claim(Actor actor) {
        Instant now = clock.instant();
        while (true) {
            Optional<Kept> kept = events.claimDue(actor, now, now.plus(OWNERSHIP));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            GatewayEvent event = kept.get().event();
            if (event.meaning() != GatewayEvent.Meaning.NOTHING) {
                return Optional.of(report(actor, kept.get()));
            }
            events.moved(
                    actor, kept.get().account(), event.eventId(), GatewayEventStatus.IGNORED, "nothing to do", null);
        }
    }

    private GatewayReport report(Actor actor, Kept kept) {
        GatewayEvent event = kept.event();
        return new GatewayReport(
                kept.account(),
                event.eventId(),
                action(event.meaning()),
                targets.of(actor, kept).orElse(null),
                event.reference(),
                succeeds(event.meaning()),
                event.amount(),
                event.detail().isBlank() ? null : event.detail(),
                event.type() + (event.detail().isBlank() ? "" : ": " + event.detail()),
                event.occurredAt());
    }

    private static Action action(GatewayEvent.Meaning meaning) {
        return switch (meaning) {
            case AUTHORISED, AUTHORISATION_FAILED -> Action.AUTHORISE;
            case CAPTURED, CAPTURE_FAILED -> Action.CAPTURE;
            case RELEASED -> Action.VOID;
            case REFUNDED, REFUND_FAILED -> Action.REFUND;
            case CHARGEBACK, CHARGEBACK_REVERSED, NOTHING -> Action.CHARGEBACK;
        };
    }

    private static boolean succeeds(GatewayEvent.Meaning meaning) {
        return switch (meaning) {
            case AUTHORISED, CAPTURED, RELEASED, REFUNDED, CHARGEBACK -> true;
            default -> false;
        };
    }

    /** @param taken empty: its payment is not known, so it is looked at again for a day, and then left to a person */
    @Requires(Permission.PROCESS)
    public void ended(Actor actor, GatewayReport report, Optional<ReportTaken> taken) {
        if (taken.isPresent()) {
            String contradiction = taken.get().contradiction();
            events.moved(
                    actor,
                    report.account(),
                    report.eventId(),
                    contradiction == null ? GatewayEventStatus.APPLIED : GatewayEventStatus.CONTRADICTS,
                    contradiction == null ? "in the books" : contradiction,
                    null);
            return;
        }
        events.age(actor, report.account(), report.eventId()).ifPresent(age -> park(actor, report, age));
    }

    private void park(Actor actor, GatewayReport report, GatewayEvents.Age age) {
        Instant now = clock.instant();
        boolean forEver = age.receivedAt().plus(PARKED_AT_MOST).isBefore(now);
        Duration pause = Duration.ofSeconds(1L << Math.min(age.attempts(), 10));
        events.moved(
                actor,
                report.account(),
                report.eventId(),
                forEver ? GatewayEventStatus.UNMATCHED : GatewayEventStatus.PARKED,
                forEver ? "its payment never became known here" : "its payment is not known here yet",
                forEver ? null : now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
