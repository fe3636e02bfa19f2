package org.handcart.notification.domain;

import java.util.List;
import org.handcart.notification.Notification;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** Notifications as they are kept. */
public interface Notifications {

    /** False, and nothing changes, when its cause has one of this template already. */
    boolean add(OrgId org, Notification notification);

    /** Oldest first. */
    List<Notification> of(OrgId org, OrderId order);
}
