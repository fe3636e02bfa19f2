package org.handcart.fulfillment;

import java.time.Instant;
import java.util.List;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.OrderId;
import org.handcart.order.ReleasedLine;

/** The body of {@code wms.release.v1}: pick and pack this. The order id is the warehouse's client reference (F46). */
public record WarehouseRelease(
        OrderId orderId,
        String orderNumber,
        String storeCode,
        Customer customer,
        Address address,
        List<ReleasedLine> lines,
        Instant dueAt) {}
