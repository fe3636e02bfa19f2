package org.handcart.fulfillment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Every report the warehouse sent, kept as it came with what became of it. */
public interface Reports {

    /** A report that was judged at once. */
    void keep(OrgId org, WarehouseEvent event, OrderId order, Verdict verdict);

    /** A report that waits; {@code applyAfter} null waits for its order, however long. */
    void park(OrgId org, WarehouseEvent event, @Nullable OrderId order, @Nullable Instant applyAfter, String why);

    /** A parked report has been judged. */
    void judged(OrgId org, String eventId, OrderId order, Verdict verdict);

    /** A parked report waits on without an end: its order does not exist. */
    void waitOn(OrgId org, String eventId, String why);

    /** The parked report of an order with the lowest sequence. */
    Optional<WarehouseEvent> nextParked(OrgId org, OrderId order);

    /** Reports that came before their order may be applied from {@code now} on. */
    void wake(OrgId org, OrderId order, String orderNumber, Instant now);

    /** Parked reports whose time has come, each order once, by what the warehouse calls the order. */
    List<String> dueRefs(OrgId org, Instant now, int most);

    /** The due reports of a reference that leads to no released order. */
    List<String> dueIds(OrgId org, String orderRef, Instant now);
}
