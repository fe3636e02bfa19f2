package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.handcart.order.domain.Orders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes numbers off a store's counter for good, in a transaction of its own. */
@Stateless
public class ReserveNumbers {

    @Inject
    Orders orders;

    /**
     * Waits for whoever holds the counter. Never to be called from within a transaction: that would hold one connection
     * while asking the pool for another.
     *
     * @return the first of {@code count} numbers that are the caller's
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int reserve(Actor actor, String store, LocalDate day, int count) {
        return orders.reserveNumbers(actor.org(), store, day, count);
    }
}
