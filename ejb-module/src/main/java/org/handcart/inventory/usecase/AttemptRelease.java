package org.handcart.inventory.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.domain.Reservations;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Frees reserved units for who must not fail with it: a cancellation goes on without (D31, S1-SAGA-03). */
@Stateless
public class AttemptRelease {

    @Inject
    Reservations reservations;

    @Inject
    Released released;

    /**
     * As {@link ReleaseReservation#release}, all items or none. Rows that somebody keeps locked for more than a second, and books
     * that do not add up, are a failure that leaves the transaction as it was.
     *
     * @return why nothing was released; empty when it was, now or before under the same cause
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS})
    public Optional<String> attempt(
            Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
        List<SkuQuantity> ending = Items.distinct(items);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        Reservations.Attempt attempt = reservations.tryRelease(actor, order, storeCode, ending, cause);
        released.tell(actor, order, storeCode, attempt.booked(), cause);
        return Optional.ofNullable(attempt.failure());
    }
}
