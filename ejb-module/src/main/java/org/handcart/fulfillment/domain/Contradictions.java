package org.handcart.fulfillment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.fulfillment.Contradiction;
import org.handcart.fulfillment.Resolution;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.OrgId;

/** Reports that claim what cannot be, and what people have said of them. */
public interface Contradictions {

    /** Empty for a report that contradicts nothing. Without its excess. */
    Optional<Found> find(OrgId org, String eventId);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Found> lock(OrgId org, String eventId);

    void resolved(OrgId org, String eventId, Resolution resolution, String by, String comment, Instant at);

    /** From now on the figures of these lines are taken for less. */
    void explained(OrgId org, String eventId, OrderId order, List<LineExcess> excess);

    /** What is explained of an order's lines, together. */
    Map<OrderLineId, LineExcess> explained(OrgId org, OrderId order);

    /** A contradiction and the report as it came. */
    record Found(Contradiction contradiction, WarehouseEvent report) {}
}
