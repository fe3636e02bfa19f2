package org.handcart.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a fee rule says.
 *
 * @param amount what it asks for; 0 where a multiplier does all, or to ask for nothing in a narrower scope
 * @param freeFrom goods of this value or more do not pay it; null: all goods do
 * @param multiplier of the delivery fee, for a surge: 1.5 adds half of it; null without
 * @param windows when it is asked for; none means always
 */
public record FeeTerms(
        FeeType type,
        Money amount,
        @Nullable Money freeFrom,
        @Nullable BigDecimal multiplier,
        FeeRefund refund,
        List<FeeWindow> windows) {

    public FeeTerms {
        multiplier = multiplier == null ? null : multiplier.stripTrailingZeros();
        windows = List.copyOf(windows);
    }
}
