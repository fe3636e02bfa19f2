package org.handcart.cancellation;

import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;

/**
 * One line as it was asked for.
 *
 * @param unitPrice list price of one unit, as frozen at placement
 */
public record RequestedUnits(OrderLineId orderLineId, String sku, int cancelQuantity, Money unitPrice) {}
