package org.handcart.order;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order discount; its shares are in the lines ({@link LineDiscount}).
 *
 * @param code unique within the order
 * @param policy what a cancellation by the customer does to it (D5); a plain amount that a channel brings is KEEP
 * @param terms the promotion's terms as of placement, as JSON; null for a plain amount
 */
public record NewDiscount(
        String code,
        Money amount,
        DiscountPolicy policy,
        @Nullable String terms) {

    /** A plain amount, as a channel brings it. */
    public static NewDiscount plain(String code, Money amount) {
        return new NewDiscount(code, amount, DiscountPolicy.KEEP, null);
    }
}
