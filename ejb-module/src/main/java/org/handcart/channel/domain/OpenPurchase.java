package org.handcart.channel.domain;

import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;

/** An imported purchase of which units are still open. */
public record OpenPurchase(int rowNo, OrderId order, OrderLineId line, int openUnits) {}
