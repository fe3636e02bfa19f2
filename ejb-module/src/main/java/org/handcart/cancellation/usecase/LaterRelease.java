package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.StockReleaseFailed;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.StockRelease;
import org.handcart.cancellation.domain.StockReleases;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.outbox.Outbox;

/** Remembers what has to be given back, in the transaction of the cancellation, and tells of it. */
@Dependent
class LaterRelease {

    private static final Logger LOG = System.getLogger(LaterRelease.class.getName());

    @Inject
    StockReleases releases;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void queue(Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, Cause cause, String why) {
        Instant now = clock.instant();
        StockRelease release = new StockRelease(
                Ids.next(), cause.cancellation(), order, storeCode, cause.toString(), items, 1, why, now);
        releases.add(actor.org(), release, now.plus(release.pause()));
        outbox.publish(actor, List.of(new StockReleaseFailed(cause.cancellation(), order, storeCode, items, why, now)));
        LOG.log(Level.WARNING, "stock of {0} in {1} is not given back yet: {2}", cause, storeCode, why);
    }
}
