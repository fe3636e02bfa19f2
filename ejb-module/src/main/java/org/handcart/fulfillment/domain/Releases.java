package org.handcart.fulfillment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** The releases of an organisation, one for each order at most. */
public interface Releases {

    /** False when the order has one already. */
    boolean add(OrgId org, OrderId order, String storeCode, Instant dueAt);

    /** By order id or order number; locked until the transaction ends. */
    Optional<Release> lock(OrgId org, String orderRef);

    /** As {@link #lock}, but empty when somebody else holds it. */
    Optional<Release> tryLock(OrgId org, OrderId order);

    /** Orders whose release is due, longest due first. */
    List<OrderId> due(OrgId org, Instant now, int most);
}
