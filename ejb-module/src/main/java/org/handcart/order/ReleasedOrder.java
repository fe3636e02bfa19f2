package org.handcart.order;

import java.time.Instant;
import java.util.List;

/** What the warehouse is told. {@code held}: nothing, because the order waits for a decision. */
public record ReleasedOrder(
        OrderId order,
        String orderNumber,
        String storeCode,
        Customer customer,
        Address address,
        List<ReleasedLine> lines,
        Instant dueAt,
        boolean held) {}
