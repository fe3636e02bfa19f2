package org.handcart.api.cod;

import jakarta.validation.Valid;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.CashPolicy;
import org.jspecify.annotations.Nullable;

/** How much a rider may carry; what is absent is not limited. */
public record CashPolicyRequest(
        @Nullable @Valid MoneyRequest limit,
        @Nullable @Valid MoneyRequest depositAbove,
        @Nullable Boolean shiftRequired) {
    CashPolicy policy(String storeCode, @Nullable String rider) {
        return new CashPolicy(
                storeCode,
                rider,
                limit == null ? null : limit.money("/limit"),
                depositAbove == null ? null : depositAbove.money("/depositAbove"),
                Boolean.TRUE.equals(shiftRequired));
    }
}
