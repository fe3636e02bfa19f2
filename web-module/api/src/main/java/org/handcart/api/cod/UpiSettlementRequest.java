package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.MoneyRequest;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the bank paid for UPI at doors, and what it kept as its fee. */
public record UpiSettlementRequest(
        @NotNull @Valid MoneyRequest arrived,
        @Nullable @Valid MoneyRequest fee,
        @NotNull @Size(min = 1, max = 128) String statementLine) {
    Money feeOr(Money nothing) {
        return fee == null ? nothing : fee.money("/fee");
    }
}
