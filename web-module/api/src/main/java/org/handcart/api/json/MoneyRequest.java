package org.handcart.api.json;

import jakarta.validation.constraints.NotNull;
import org.handcart.shared.Money;

/** Money as a client writes it. */
public record MoneyRequest(
        @NotNull @DecimalAmount String amount,
        @NotNull @CurrencyCode String currency) {
    /** @throws org.handcart.api.problem.Problem 422 when the currency is unknown or cannot hold the amount */
    public Money money(String pointer) {
        Amounts amounts = Amounts.in(currency, pointer + "/currency");
        Money money = amounts.of(amount, pointer + "/amount");
        amounts.refuse();
        if (money == null) {
            throw new IllegalStateException("an amount that is present and exact makes money");
        }
        return money;
    }
}
