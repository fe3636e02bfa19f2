package org.handcart.promotion;

import java.util.List;
import org.handcart.shared.Money;

/**
 * A promotion that took something off.
 *
 * @param amount the sum of the shares; above zero
 * @param shares for each line of the basket, in its order (D2)
 * @param terms to freeze with the order
 * @param derivation how the amount came about, in sentences
 */
public record AppliedPromotion(
        String code, Money amount, List<Money> shares, PromotionTerms terms, List<String> derivation) {

    public AppliedPromotion {
        shares = List.copyOf(shares);
        derivation = List.copyOf(derivation);
    }
}
