package org.handcart.fulfillment;

import java.util.List;
import org.handcart.cancellation.CancellationId;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;

/**
 * What a person says for a warehouse that does not answer a cancellation.
 *
 * @param stopped units of each line that do not leave; what waits beside them goes on to the customer
 * @param comment how they know
 */
public record WarehouseDecision(
        OrderId order, CancellationId cancellation, List<LineQuantity> stopped, String comment) {}
