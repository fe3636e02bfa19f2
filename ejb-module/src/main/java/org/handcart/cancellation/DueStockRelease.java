package org.handcart.cancellation;

import java.util.UUID;
import org.handcart.order.OrderId;

/** Stock of cancelled units that is to be given back now, and whose order has to be locked for it. */
public record DueStockRelease(UUID id, OrderId order) {}
