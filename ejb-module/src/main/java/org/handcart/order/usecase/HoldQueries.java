package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.order.HoldPage;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.Position;
import org.handcart.order.domain.OrderHolds;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of holds; only of the actor's stores. */
@Stateless
public class HoldQueries {

    private static final int MOST = 100;
    private static final int BATCH = 50;

    @Inject
    OrderHolds holds;

    @Inject
    Clock clock;

    /** Open and released, as they were placed; empty for an order the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public List<OrderHold> of(Actor actor, OrderId order) {
        return holds.of(actor.org(), order).stream()
                .filter(hold -> actor.seesStore(hold.storeCode()))
                .toList();
    }

    /** Open holds of orders that are not cancelled, those who wait longest first. */
    @Requires(Permission.ORDER_READ)
    public HoldPage open(Actor actor, @Nullable Position after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<OrderHold> found = holds.open(actor.org(), actor.stores(), after, size + 1);
        if (found.size() <= size) {
            return new HoldPage(found, null);
        }
        OrderHold last = found.get(size - 1);
        return new HoldPage(
                found.subList(0, size), new Position(last.placedAt(), last.id().value()));
    }

    /** Open holds whose time is over, 50 at most, longest first. */
    @Requires(Permission.PROCESS)
    public List<OrderHold> expired(Actor actor) {
        return holds.expired(actor.org(), clock.instant(), BATCH);
    }
}
