package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.FrozenTerms;
import org.handcart.order.KeptPrice;
import org.handcart.order.NewDiscount;
import org.handcart.order.OrderDetail;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.promotion.usecase.PriceUnderTerms;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What the goods that are kept of an order cost under the terms it was placed under (D5). */
@Dependent
class KeptPrices {

    @EJB
    OrderQueries orders;

    @EJB
    PriceUnderTerms priceUnderTerms;

    /** Null when every discount of the order is kept. Two statements more for an order with a CLAWBACK promotion. */
    @Nullable
    KeptPrice of(Actor actor, FrozenTerms order) {
        if (!order.hasDiscounts()) {
            return null;
        }
        List<NewDiscount> discounts = orders.discounts(actor, order.order(), order.currency()).stream()
                .filter(discount -> discount.terms() != null)
                .toList();
        if (discounts.stream().noneMatch(discount -> discount.policy() == DiscountPolicy.CLAWBACK)) {
            return null;
        }
        OrderDetail detail = orders.find(actor, order.order().toString()).orElseThrow();
        FrozenPromotions promotions = new FrozenPromotions(detail, discounts);
        return kept ->
                promotions.price(kept, priceUnderTerms.price(actor, promotions.basket(kept), promotions.terms()));
    }
}
