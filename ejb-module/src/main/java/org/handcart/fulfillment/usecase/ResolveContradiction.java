package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handcart.fulfillment.Contradiction;
import org.handcart.fulfillment.ExceptionResolved;
import org.handcart.fulfillment.Resolution;
import org.handcart.fulfillment.ResolutionOutcome;
import org.handcart.fulfillment.ResolutionOutcome.Reason;
import org.handcart.fulfillment.ResolutionOutcome.Refused;
import org.handcart.fulfillment.ResolutionOutcome.Resolved;
import org.handcart.fulfillment.domain.Contradictions;
import org.handcart.fulfillment.domain.Contradictions.Found;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.WeighProgress;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** A person decides what becomes of a report that claims what cannot be (D13, F48). */
@Stateless
public class ResolveContradiction {

    @Inject
    Contradictions contradictions;

    @Inject
    Releases releases;

    @Inject
    Figures figures;

    @Inject
    TakeReport takeReport;

    @Inject
    ContradictionTask task;

    @EJB
    LockOrder lockOrder;

    @EJB
    WeighProgress weighProgress;

    @EJB
    AdjustStock adjustStock;

    @EJB
    StockQueries stock;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Empty for a report that contradicts nothing, or of a store the actor does not see. */
    @Requires(Permission.CANCEL_OVERRIDE)
    public Optional<Contradiction> find(Actor actor, String eventId) {
        return contradictions
                .find(actor.org(), eventId)
                .filter(found -> actor.seesStore(found.contradiction().storeCode()))
                .map(found -> found.contradiction().resolved() ? found.contradiction() : weighed(actor, found));
    }

    private Contradiction weighed(Actor actor, Found found) {
        OrderId order = found.contradiction().orderId();
        Release release = releases.lock(actor.org(), order.toString()).orElseThrow();
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        return with(found.contradiction(), excess(system, release, found));
    }

    /**
     * What is possible of the report is taken in; what lies beyond is explained once and for all, because the
     * warehouse's later figures contain it. ACCEPT writes goods that left off the stock; no money moves: what was
     * refunded stays refunded. Locks release and order; decided once, recorded with who and why.
     *
     * @throws org.handcart.inventory.StockRefused when more is said to have left than there was; rolls back
     */
    @Requires(Permission.CANCEL_OVERRIDE)
    public ResolutionOutcome resolve(Actor actor, String eventId, Resolution resolution, String comment) {
        Optional<Found> seen = contradictions
                .find(actor.org(), eventId)
                .filter(found -> actor.seesStore(found.contradiction().storeCode()));
        if (seen.isEmpty()) {
            return new Refused(Reason.UNKNOWN_CONTRADICTION, "no report " + eventId + " contradicts an order");
        }
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        OrderId order = seen.get().contradiction().orderId();
        Release release = releases.lock(actor.org(), order.toString()).orElseThrow();
        lockOrder.lock(system, order);
        Found found = contradictions.lock(actor.org(), eventId).orElseThrow();
        if (found.contradiction().resolved()) {
            return new Refused(Reason.ALREADY_RESOLVED, found.contradiction().resolvedBy() + " has resolved it");
        }
        List<LineExcess> excess = excess(system, release, found);
        if (resolution == Resolution.ACCEPT
                && (excess.isEmpty() || !excess.stream().allMatch(LineExcess::isOnlyShipped))) {
            return new Refused(
                    Reason.NOT_ACCEPTABLE,
                    "only goods that have left can be accepted: "
                            + found.contradiction().claims());
        }
        Instant now = clock.instant();
        if (resolution == Resolution.ACCEPT) {
            writeOff(system, release.storeCode(), excess, eventId);
        }
        explain(actor, release, eventId, excess);
        contradictions.resolved(actor.org(), eventId, resolution, actor.name(), comment, now);
        outbox.publish(
                actor, List.of(new ExceptionResolved(order, eventId, resolution, excess, actor.name(), comment, now)));
        takeReport.takeAgain(system, release, found.report());
        task.close(actor, eventId, resolution.name());
        return new Resolved(
                contradictions.find(actor.org(), eventId).orElseThrow().contradiction());
    }

    private List<LineExcess> excess(Actor system, Release release, Found found) {
        return weighProgress.weigh(system, release.order(), figures.of(system, release, found.report()));
    }

    private void explain(Actor actor, Release release, String eventId, List<LineExcess> excess) {
        if (!excess.isEmpty()) {
            contradictions.explained(actor.org(), eventId, release.order(), excess);
            release.explain();
        }
    }

    /** Products without a stock record in the store have nothing to write off. */
    private void writeOff(Actor system, String store, List<LineExcess> excess, String eventId) {
        Map<String, Integer> gone = new TreeMap<>();
        for (LineExcess line : excess) {
            if (stock.find(system, store, line.sku()).isPresent()) {
                gone.merge(line.sku(), line.shipped(), Integer::sum);
            }
        }
        if (!gone.isEmpty()) {
            List<StockChange> changes = gone.entrySet().stream()
                    .map(entry -> new StockChange(entry.getKey(), -entry.getValue()))
                    .toList();
            adjustStock.adjust(system, store, AdjustReason.CORRECTION, changes, "wms:" + eventId + "/accepted");
        }
    }

    private static Contradiction with(Contradiction it, List<LineExcess> excess) {
        return new Contradiction(
                it.eventId(),
                it.orderId(),
                it.storeCode(),
                it.type(),
                it.sequence(),
                it.reportedAt(),
                it.claims(),
                excess,
                it.resolved(),
                it.resolution(),
                it.resolvedBy(),
                it.resolvedAt(),
                it.comment());
    }
}
