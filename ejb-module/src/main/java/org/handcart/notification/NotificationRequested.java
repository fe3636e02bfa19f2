package org.handcart.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A customer is to be told something. Whom and where to is read from the order when it is sent. */
public record NotificationRequested(
        NotificationId notificationId,
        OrderId orderId,
        String storeCode,
        @Nullable String customerId,
        Template template,
        String language,
        List<Channel> channels,
        String cause,
        Told told,
        Instant occurredAt)
        implements DomainEvent {

    public static NotificationRequested of(Notification it) {
        return new NotificationRequested(
                it.notificationId(),
                it.orderId(),
                it.storeCode(),
                it.customerId(),
                it.template(),
                it.language(),
                it.channels(),
                it.cause(),
                it.told(),
                it.askedAt());
    }

    @Override
    public String wireName() {
        return "notification.requested.v1";
    }

    @Override
    public Topic topic() {
        return Topic.ORDER_EVENTS;
    }

    @Override
    public UUID stream() {
        return orderId.value();
    }
}
