package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.promotion.domain.Promotions;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Counts the uses of promotions that a customer may use so often. */
@Stateless
public class RedeemPromotions {

    @Inject
    Promotions promotions;

    /**
     * Part of the transaction that places the order. A use stays used when the order is cancelled later. One statement
     * for each code.
     *
     * @param uses which use of which promotion, as the basket was priced by ({@code PromotedBasket.uses})
     * @throws org.handcart.shared.Conflict when another order of the customer has taken that use
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public void redeem(Actor actor, Map<String, Integer> uses, String customer, UUID order) {
        new TreeMap<>(uses).forEach((code, nth) -> promotions.redeem(actor.org(), code, customer, nth, order));
    }
}
