package org.handcart.notification.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.notification.Notification;
import org.handcart.notification.domain.Notifications;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of notifications. */
@Stateless
public class NotificationQueries {

    @Inject
    Notifications notifications;

    @EJB
    OrderQueries orders;

    /** Oldest first; empty for an unknown order and for one of a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<List<Notification>> ofOrder(Actor actor, OrderId order) {
        return orders.terms(actor, order).map(known -> notifications.of(actor.org(), order));
    }
}
