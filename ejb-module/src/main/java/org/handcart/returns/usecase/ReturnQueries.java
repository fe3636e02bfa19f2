package org.handcart.returns.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.returns.ReturnId;
import org.handcart.returns.ReturnView;
import org.handcart.returns.domain.GoodsReturn;
import org.handcart.returns.domain.GoodsReturns;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of returns. */
@Stateless
public class ReturnQueries {

    @Inject
    GoodsReturns returns;

    @EJB
    OrderQueries orders;

    @EJB
    PaymentQueries payments;

    /** Empty when it is of a store the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public Optional<ReturnView> find(Actor actor, ReturnId id) {
        return returns.find(actor.org(), id)
                .filter(goods -> actor.seesStore(goods.storeCode()))
                .map(goods -> view(actor, goods));
    }

    /** Newest first; empty for an order the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public List<ReturnView> list(Actor actor, OrderId order) {
        if (orders.terms(actor, order).isEmpty()) {
            return List.of();
        }
        return returns.of(actor.org(), order).stream()
                .map(goods -> view(actor, goods))
                .toList();
    }

    private ReturnView view(Actor actor, GoodsReturn goods) {
        return goods.view(payments.refunds(actor, goods.order(), goods.cause()));
    }
}
