package org.handcart.goodwill.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.goodwill.GoodwillView;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.goodwill.domain.Goodwills;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of goodwill. */
@Stateless
public class GoodwillQueries {

    @EJB
    OrderQueries orders;

    @EJB
    PaymentQueries payments;

    @Inject
    Goodwills goodwills;

    /** All of an order, oldest first; empty when the actor does not see the order. */
    @Requires(Permission.ORDER_READ)
    public Optional<List<GoodwillView>> of(Actor actor, OrderId order) {
        return orders.find(actor, order.toString())
                .map(found -> goodwills.of(actor.org(), order).stream()
                        .map(it -> view(actor, it))
                        .toList());
    }

    private GoodwillView view(Actor actor, Goodwill it) {
        String held = it.heldAs();
        String cause = it.refund().isZero() && held != null ? held : it.id().cause();
        return GoodwillViews.of(it, payments.refunds(actor, it.order(), cause), List.of());
    }
}
