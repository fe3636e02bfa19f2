package org.handcart.checkout;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A discount an order comes with: the code of a promotion, or of anything else with a plain amount.
 *
 * @param amount of a promotion: what the channel believes it takes off, which must be right; of another code: what is
 *     taken off
 */
public record DiscountRequest(String code, @Nullable Money amount) {}
