package org.handcart.fulfillment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.ReleaseStatus;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.fulfillment.domain.ReportRule;
import org.handcart.fulfillment.domain.ReportStatus;
import org.handcart.fulfillment.domain.Reports;
import org.handcart.fulfillment.domain.Verdict;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Inbox;
import org.handcart.shared.verb.Requires;

/** Takes in one report of the warehouse (D22). */
@Stateless
public class RecordWarehouseEvent {

    private static final String SOURCE = "slick";
    private static final String DUPLICATE = "DUPLICATE";

    @Inject
    Inbox inbox;

    @Inject
    Releases releases;

    @Inject
    Reports reports;

    @Inject
    TakeReport takeReport;

    @Inject
    GapPatience patience;

    @Inject
    Clock clock;

    /**
     * Every report is kept. One behind a gap waits, one of an order that is not known (or is in a store the actor does
     * not see) waits for it; when a gap closes, what waited behind it is taken in the same transaction.
     *
     * @return APPLIED, PARKED, TIMELINE_ONLY, EXCEPTION or DUPLICATE
     * @throws org.handcart.shared.UnacceptableEvent for what no order could ever make right; rolls back
     */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public String record(Actor actor, WarehouseEvent event) {
        ReportRule.check(event);
        if (!inbox.firstTime(actor, SOURCE, event.eventId())) {
            return DUPLICATE;
        }
        Optional<Release> release =
                releases.lock(actor.org(), event.orderRef()).filter(known -> actor.seesStore(known.storeCode()));
        return release.map(known -> judge(actor, known, event))
                .orElseGet(() -> {
                    reports.park(
                            actor.org(),
                            event,
                            null,
                            patience.from(clock.instant()),
                            "no such order has been released");
                    return ReportStatus.PARKED;
                })
                .name();
    }

    private ReportStatus judge(Actor actor, Release release, WarehouseEvent event) {
        if (release.status() == ReleaseStatus.DUE) {
            reports.park(actor.org(), event, release.order(), null, "the order is not released yet");
            return ReportStatus.PARKED;
        }
        if (release.leavesGap(event.seq())) {
            reports.park(
                    actor.org(),
                    event,
                    release.order(),
                    patience.from(clock.instant()),
                    "waits for report " + (release.lastSeq() + 1));
            return ReportStatus.PARKED;
        }
        Verdict verdict = takeReport.take(actor, release, event);
        reports.keep(actor.org(), event, release.order(), verdict);
        takeReport.takeWaiting(actor, release);
        return verdict.status();
    }
}
