package org.handcart.cod;

import java.time.Instant;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known and decided about a customer who wants to pay at the door.
 *
 * @param phone in E.164
 * @param limit of one order; null: none of their own
 * @param collected orders that were paid at the door
 * @param refused orders of which something was refused at the door
 * @param version 0 before it is stored
 */
public record CustomerPolicy(
        String customerId,
        @Nullable String phone,
        @Nullable Instant phoneVerifiedAt,
        boolean blocked,
        @Nullable String reason,
        @Nullable Money limit,
        int collected,
        int refused,
        long version) {}
