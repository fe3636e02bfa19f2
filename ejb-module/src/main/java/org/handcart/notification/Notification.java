package org.handcart.notification;

import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to be told.
 *
 * @param language BCP 47
 * @param channels the first that reaches the customer is to be taken
 * @param told what the text needs
 */
public record Notification(
        NotificationId notificationId,
        OrderId orderId,
        String storeCode,
        @Nullable String customerId,
        Template template,
        String language,
        List<Channel> channels,
        String cause,
        Told told,
        NotificationStatus status,
        Instant askedAt) {

    public Notification {
        channels = List.copyOf(channels);
    }
}
