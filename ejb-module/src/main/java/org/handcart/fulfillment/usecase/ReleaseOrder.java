package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.fulfillment.WarehouseRelease;
import org.handcart.fulfillment.domain.Release;
import org.handcart.fulfillment.domain.ReleaseStatus;
import org.handcart.fulfillment.domain.Releases;
import org.handcart.fulfillment.domain.Reports;
import org.handcart.order.Milestone;
import org.handcart.order.OrderId;
import org.handcart.order.ReleasedOrder;
import org.handcart.order.usecase.AdvanceOrder;
import org.handcart.order.usecase.ReleaseLines;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;
import org.handcart.shared.verb.Requires;

/** Hands orders to the warehouse. */
@Stateless
public class ReleaseOrder {

    private static final int BATCH = 100;

    @Inject
    Releases releases;

    @Inject
    Reports reports;

    @EJB
    ReleaseLines releaseLines;

    @EJB
    AdvanceOrder advanceOrder;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Written with the order. Due now or earlier: released in this transaction, so that nothing waits for a sweep. Does
     * nothing for an order that is scheduled already.
     */
    @Requires(Permission.PROCESS)
    public void schedule(Actor actor, OrderId order, String storeCode, Instant dueAt) {
        if (releases.add(actor.org(), order, storeCode, dueAt) && !dueAt.isAfter(clock.instant())) {
            release(actor, order);
        }
    }

    /** Orders whose release is due, longest due first, 100 at most; each is for {@link #release}. */
    @Requires(Permission.PROCESS)
    public List<OrderId> due(Actor actor) {
        return releases.due(actor.org(), clock.instant(), BATCH);
    }

    /** Releases one order; does nothing when that has been done, or is being done by somebody else. */
    @Requires(Permission.PROCESS)
    public void release(Actor actor, OrderId order) {
        releases.tryLock(actor.org(), order)
                .filter(release -> release.status() == ReleaseStatus.DUE)
                .ifPresent(release -> handOver(actor, release));
    }

    /**
     * The order's holds are about to be lifted: nobody hands it over meanwhile. Comes before the order's own lock, as
     * everywhere. Does nothing for an order without a release.
     */
    @Requires(Permission.PROCESS)
    public void await(Actor actor, OrderId order) {
        releases.lock(actor.org(), order.toString());
    }

    /** The order's holds are lifted: released in this transaction when it was due meanwhile, otherwise when it is. */
    @Requires(Permission.PROCESS)
    public void resume(Actor actor, OrderId order) {
        releases.lock(actor.org(), order.toString()).ifPresent(release -> {
            release.resume();
            if (release.isDue(clock.instant())) {
                handOver(actor, release);
            }
        });
    }

    private void handOver(Actor actor, Release release) {
        Instant now = clock.instant();
        ReleasedOrder order = releaseLines.release(actor, release.order());
        if (order.held()) {
            release.hold();
            return;
        }
        if (order.lines().isEmpty()) {
            release.empty(order.orderNumber(), now);
            return;
        }
        release.sent(order.orderNumber(), now);
        advanceOrder.advance(actor, order.order(), Milestone.ASSIGNED_TO_STORE, now);
        outbox.send(
                actor,
                new Message(
                        Queues.WMS_RELEASES,
                        order.order().toString(),
                        "wms.release.v1",
                        new WarehouseRelease(
                                order.order(),
                                order.orderNumber(),
                                order.storeCode(),
                                order.customer(),
                                order.address(),
                                order.lines(),
                                order.dueAt())));
        reports.wake(actor.org(), order.order(), order.orderNumber(), now);
    }
}
