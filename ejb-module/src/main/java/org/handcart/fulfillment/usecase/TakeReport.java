package org.handcart.fulfillment.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handcart.cancellation.usecase.TermsOfPending;
import org.handcart.fulfillment.ExceptionRaised;
import org.handcart.fulfillment.ReleaseAcknowledged;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.ReportRule;
import org.handcart.fulfillment.domain.ReportStatus;
import org.handcart.fulfillment.domain.Reports;
import org.handcart.fulfillment.domain.Verdict;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.usecase.ApplyProgress;
import org.handcart.order.usecase.LockOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Outbox;

/** Takes one report into the order, with everything that follows from it. The release is locked by the caller. */
@Dependent
class TakeReport {

    @Inject
    LockOrder lockOrder;

    @Inject
    ApplyProgress applyProgress;

    @Inject
    TakeSubstitutes takeSubstitutes;

    @Inject
    TermsOfPending termsOfPending;

    @Inject
    Consequences consequences;

    @Inject
    Figures figures;

    @Inject
    ContradictionTask contradictionTask;

    @Inject
    Reports reports;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Judges the report and counts it as taken. */
    Verdict take(Actor actor, Release release, WarehouseEvent event) {
        lockOrder.lock(actor, release.order());
        Verdict verdict = judge(actor, release, event, "wms:" + event.eventId());
        release.took(event.seq());
        if (verdict.status() == ReportStatus.EXCEPTION) {
            outbox.publish(
                    actor,
                    List.of(new ExceptionRaised(
                            release.order(),
                            event.eventId(),
                            event.type(),
                            event.seq(),
                            Objects.requireNonNullElse(verdict.detail(), ""),
                            clock.instant())));
            contradictionTask.open(actor, release, event, Objects.requireNonNullElse(verdict.detail(), ""));
        }
        return verdict;
    }

    /**
     * Takes in what is possible of a report that a person has explained. Its other effects are there already, so these
     * have a cause of their own.
     */
    Verdict takeAgain(Actor actor, Release release, WarehouseEvent event) {
        boolean hasFigures =
                !event.type().equals(ReportRule.SUBSTITUTE) && !event.type().equals(ReportRule.RELEASE_ACK);
        return release.isOut() && hasFigures
                ? progress(actor, release, event, "wms:" + event.eventId() + "/resolved")
                : Verdict.timelineOnly("nothing of it counts");
    }

    /** Takes what waited for exactly this moment, in order of sequence. */
    void takeWaiting(Actor actor, Release release) {
        Optional<WarehouseEvent> next = reports.nextParked(actor.org(), release.order());
        while (next.isPresent() && !release.leavesGap(next.get().seq())) {
            WarehouseEvent event = next.get();
            reports.judged(actor.org(), event.eventId(), release.order(), take(actor, release, event));
            next = reports.nextParked(actor.org(), release.order());
        }
    }

    private Verdict judge(Actor actor, Release release, WarehouseEvent event, String cause) {
        if (!release.isOut()) {
            return Verdict.exception("everything was cancelled before the order was released");
        }
        if (event.type().equals(ReportRule.RELEASE_ACK)) {
            return acknowledge(actor, release, event);
        }
        if (event.type().equals(ReportRule.SUBSTITUTE)) {
            return takeSubstitutes.take(actor, release.order(), event);
        }
        return progress(actor, release, event, cause);
    }

    private Verdict acknowledge(Actor actor, Release release, WarehouseEvent event) {
        if (!release.acknowledge(event.occurredAt())) {
            return Verdict.timelineOnly("acknowledged before");
        }
        outbox.publish(actor, List.of(new ReleaseAcknowledged(release.order(), event.eventId(), clock.instant())));
        return Verdict.applied();
    }

    private Verdict progress(Actor actor, Release release, WarehouseEvent event, String cause) {
        List<LineProgress> figures = this.figures.of(actor, release, event);
        ProgressedOrder progress = applyProgress.apply(
                actor, release.order(), figures, terms(actor, release, figures), event.occurredAt());
        boolean answered = consequences.of(actor, progress, refusals(event), cause);
        String discrepancies = progress.shifts().stream()
                .map(LineShift::discrepancy)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (!discrepancies.isEmpty()) {
            return Verdict.exception(discrepancies);
        }
        return progress.changed() || answered
                ? Verdict.applied()
                : Verdict.timelineOnly("the order is at least as far");
    }

    /** Only figures of cancelled units can be an answer to a cancellation. */
    private CancelTerms terms(Actor actor, Release release, List<LineProgress> figures) {
        return figures.stream().anyMatch(line -> line.cancelled() != null)
                ? termsOfPending.of(actor, release.order())
                : CancelTerms.keep();
    }

    private static List<LineQuantity> refusals(WarehouseEvent event) {
        return event.lines().stream()
                .filter(line -> line.cancelRefused() != null && line.cancelRefused() > 0)
                .map(line -> new LineQuantity(line.line(), Quantity.of(line.cancelRefused())))
                .toList();
    }
}
