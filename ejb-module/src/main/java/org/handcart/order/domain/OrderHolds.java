package org.handcart.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.order.HoldId;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.Position;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** The holds of orders. Whoever writes one holds the order's lock. */
public interface OrderHolds {

    void add(OrgId org, OrderHold hold);

    Optional<OrderHold> find(OrgId org, OrderId order, HoldId id);

    /** False when it was released before. */
    boolean release(OrgId org, OrderHold released);

    /** In the order they were placed. */
    List<OrderHold> of(OrgId org, OrderId order);

    /** Those of orders that have not been cancelled; oldest first. No stores: all of them. */
    List<OrderHold> open(OrgId org, Set<String> stores, @Nullable Position after, int limit);

    /** Open ones whose time is over, longest first. */
    List<OrderHold> expired(OrgId org, Instant now, int limit);
}
