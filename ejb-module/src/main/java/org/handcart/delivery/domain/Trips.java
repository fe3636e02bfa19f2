package org.handcart.delivery.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** The deliveries of an organisation, one for each order at most. */
public interface Trips {

    /** False when the order has one already. */
    boolean add(OrgId org, OrderId order, String storeCode, Instant requestedAt);

    Optional<Trip> find(OrgId org, OrderId order);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Trip> lock(OrgId org, OrderId order);

    /** Those assigned to the rider, picked up or in transit. */
    List<OrderId> carriedBy(OrgId org, String riderId, int limit);
}
