package org.handcart.cancellation;

import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;

/** The body of {@code wms.cancel-request.v1}: stop these units if you still can; answer with a CANCEL event. */
public record WarehouseCancelRequest(
        CancellationId cancellationId, OrderId orderId, String storeCode, List<Line> lines) {

    /** {@code quantity} units of the line, on top of what was asked before. */
    public record Line(OrderLineId orderLineId, int quantity) {}
}
