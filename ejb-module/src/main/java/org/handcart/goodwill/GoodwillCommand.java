package org.handcart.goodwill;

import org.handcart.cancellation.RefundMethod;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/**
 * Money to be given without an item.
 *
 * @param amount above zero
 * @param comment what the customer was promised, for whoever reads the timeline
 * @param preview compute everything, change nothing
 */
public record GoodwillCommand(
        OrderId order,
        Money amount,
        GoodwillReason reason,
        String comment,
        RefundMethod refundMethod,
        boolean preview) {}
