package org.handcart.order;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The order after a substitution.
 *
 * @param sku of the original
 * @param original what was paid for the units that are replaced
 * @param substitute what is to be paid for the new ones; null when none come
 * @param worth how the order's worth changed: it loses the original and is charged the substitute
 */
public record SubstitutedOrder(
        OrderId order,
        String storeCode,
        String sku,
        UnitsWorth original,
        @Nullable Money substitute,
        OrderWorth worth) {

    public Money totalNow() {
        return worth.after();
    }
}
