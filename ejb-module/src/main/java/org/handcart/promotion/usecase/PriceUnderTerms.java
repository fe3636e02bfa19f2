package org.handcart.promotion.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.domain.Stacking;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.json.Json;
import org.handcart.shared.verb.Requires;

/**
 * What goods cost under given terms, whatever is in force today: what is kept of an order is priced by this when a
 * customer cancels a part and its promotion says CLAWBACK (D5, D32). Reads and writes nothing.
 */
@Stateless
public class PriceUnderTerms {

    /**
     * @param lines what is kept, each with its value before these promotions
     * @param terms as the order froze them ({@code NewDiscount.terms})
     * @throws org.handcart.shared.json.MalformedJson for a text that no promotion ever was
     */
    @Requires({Permission.ORDER_READ, Permission.ORDER_CANCEL, Permission.PROCESS})
    public PromotedBasket price(Actor actor, List<BasketLine> lines, List<String> terms) {
        return Stacking.apply(
                lines,
                terms.stream()
                        .map(text -> Json.read(text, PromotionTerms.class))
                        .toList());
    }
}
