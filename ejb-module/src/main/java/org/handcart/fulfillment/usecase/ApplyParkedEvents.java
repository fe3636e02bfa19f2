package org.handcart.fulfillment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.ReleaseStatus;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.fulfillment.domain.Reports;
import org.handcart.fulfillment.domain.Verdict;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reports that waited for an earlier one. */
@Stateless
public class ApplyParkedEvents {

    private static final Logger LOG = System.getLogger(ApplyParkedEvents.class.getName());
    private static final int BATCH = 100;

    @Inject
    Releases releases;

    @Inject
    Reports reports;

    @Inject
    TakeReport takeReport;

    @Inject
    Clock clock;

    /** What the warehouse calls the orders that have a report whose time has come, 100 at most. */
    @Requires(Permission.PROCESS)
    public List<String> due(Actor actor) {
        return reports.dueRefs(actor.org(), clock.instant(), BATCH);
    }

    /**
     * Gives up on what is missing before the order's next report and takes that one, as far as it is consistent, and
     * what follows on it (D22). Without such an order the reports wait on until there is one.
     */
    @Requires(Permission.PROCESS)
    public void apply(Actor actor, String orderRef) {
        Optional<Release> release = releases.lock(actor.org(), orderRef);
        if (release.isEmpty() || release.get().status() == ReleaseStatus.DUE) {
            for (String eventId : reports.dueIds(actor.org(), orderRef, clock.instant())) {
                reports.waitOn(actor.org(), eventId, "no such order has been released: waits for it");
                LOG.log(Level.WARNING, "warehouse report {0}: no order {1} has been released", eventId, orderRef);
            }
            return;
        }
        reports.nextParked(actor.org(), release.get().order()).ifPresent(event -> take(actor, release.get(), event));
    }

    private void take(Actor actor, Release release, WarehouseEvent event) {
        boolean gap = release.leavesGap(event.seq());
        int missing = release.lastSeq() + 1;
        Verdict verdict = takeReport.take(actor, release, event);
        if (gap) {
            verdict = verdict.noting("taken without report " + missing);
            LOG.log(
                    Level.WARNING,
                    "order {0}: warehouse report {1} was taken, report {2} is missing",
                    release.order(),
                    event.seq(),
                    missing);
        }
        reports.judged(actor.org(), event.eventId(), release.order(), verdict);
        takeReport.takeWaiting(actor, release);
    }
}
