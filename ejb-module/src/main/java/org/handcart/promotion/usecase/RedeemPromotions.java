package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
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
     * Part of the transaction that places the order. A use stays used when the order is cancelled later. One statement,
     * and one for each code.
     *
     * @param codes of promotions with a bound on their uses, applied to the order
     * @throws org.handcart.shared.Conflict when another order of the customer uses one of them at this moment
     */
    @Requires({Permission.ORDER_PLACE, Permission.ORDERS_IMPORT})
    public void redeem(Actor actor, Set<String> codes, String customer, UUID order) {
        if (codes.isEmpty()) {
            return;
        }
        Map<String, Integer> uses = promotions.uses(actor.org(), codes, customer);
        codes.stream()
                .sorted()
                .forEach(code -> promotions.redeem(actor.org(), code, customer, uses.getOrDefault(code, 0) + 1, order));
    }
}
