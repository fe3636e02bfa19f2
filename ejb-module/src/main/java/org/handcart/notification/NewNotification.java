package org.handcart.notification;

import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Tell the customer of an order something.
 *
 * @param customerId the channel's id of the customer; null when it told none, then the order alone says who it is
 * @param cause what happened, such as {@code cancellation:<id>}: one notification of a template for each, for ever
 */
public record NewNotification(
        OrderId order, String storeCode, @Nullable String customerId, Template template, String cause, Told told) {}
