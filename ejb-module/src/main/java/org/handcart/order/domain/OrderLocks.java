package org.handcart.order.domain;

import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** The lock that makes one writer per order (D35). */
public interface OrderLocks {

    /** Waits for other writers of the order; held until the transaction ends. False when there is no such order. */
    boolean lock(OrgId org, OrderId order);
}
