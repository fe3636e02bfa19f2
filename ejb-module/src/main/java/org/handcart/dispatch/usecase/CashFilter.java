package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.handcart.cod.CashVerdict;
import org.handcart.cod.Due;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.cod.usecase.RiderCashQueries;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/**
 * The hard filter of D9 where a delivery gets its rider: cash in hand, what is due for this order, and what is due for
 * the orders the rider carries already, together within the limit.
 */
@Dependent
class CashFilter {

    @EJB
    DeliveryQueries deliveries;

    @EJB
    CodQueries cod;

    @EJB
    RiderCashQueries riderCash;

    /** Why this rider may not have this delivery; empty when they may, and when they have it. */
    Optional<String> refusal(Actor system, Delivery delivery, DeliveryEvent event) {
        if (event.riderId().equals(delivery.riderId())) {
            return Optional.empty();
        }
        Money due = cod.due(system, event.order()).map(CashFilter::open).orElse(null);
        if (due == null || !due.isPositive()) {
            return Optional.empty();
        }
        Money all = due;
        for (OrderId other : deliveries.carriedBy(system, event.riderId())) {
            Money more = cod.due(system, other).map(CashFilter::open).orElse(null);
            if (more != null && more.currency().equals(due.currency())) {
                all = all.plus(more);
            }
        }
        CashVerdict verdict = riderCash.mayTake(system, delivery.storeCode(), event.riderId(), all);
        return verdict.allowed() ? Optional.empty() : Optional.of(verdict.explanation());
    }

    private static Money open(Due due) {
        return due.status().equals("PENDING") ? due.due() : Money.zero(due.due().currency());
    }
}
