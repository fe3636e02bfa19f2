package org.handcart.notification.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.notification.NewNotification;
import org.handcart.notification.Notification;
import org.handcart.notification.NotificationId;
import org.handcart.notification.NotificationRequested;
import org.handcart.notification.NotificationStatus;
import org.handcart.notification.domain.Notifications;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Asks for a customer to be told something. */
@Stateless
public class AskNotification {

    @Inject
    Notifications notifications;

    @Inject
    NotificationSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * In the caller's transaction, so that the customer is told exactly when it has happened. One of each template for each cause, for ever: asking again changes nothing and tells nothing. Call it with the order locked, its event enters the history of
     * the order.
     *
     * @return false when it was asked for before
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public boolean ask(Actor actor, NewNotification wanted) {
        Notification asked = new Notification(
                new NotificationId(Ids.next()),
                wanted.order(),
                wanted.storeCode(),
                wanted.customerId(),
                wanted.template(),
                settings.language(),
                settings.channels(),
                wanted.cause(),
                wanted.told(),
                NotificationStatus.ASKED,
                clock.instant());
        boolean first = notifications.add(actor.org(), asked);
        if (first) {
            outbox.publish(actor, List.of(NotificationRequested.of(asked)));
        }
        return first;
    }
}
