package org.handcart.cod;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much cash a rider of a store may carry.
 *
 * @param riderId null: every rider of the store without a policy of their own
 * @param limit in hand and due together; the limit itself is allowed
 * @param depositAbove carrying more makes a task to hand it in, and no cash is offered until that is done
 * @param shiftRequired whether a rider without an open shift gets no order that is paid at the door
 */
public record CashPolicy(
        String storeCode,
        @Nullable String riderId,
        @Nullable Money limit,
        @Nullable Money depositAbove,
        boolean shiftRequired) {}
