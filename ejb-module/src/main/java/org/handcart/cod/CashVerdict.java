package org.handcart.cod;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * May a rider take an order that is paid at the door (D9)?
 *
 * @param limit null: none is set
 * @param explanation a sentence with the numbers
 */
public record CashVerdict(
        boolean allowed, Money inHand, Money due, @Nullable Money limit, String explanation) {}
