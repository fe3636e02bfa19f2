package org.handcart.api.approval;

import java.util.Currency;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.DecimalAmount;
import org.handcart.approval.ApprovalLimit;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/** The bounds of a role in the currency of the address, each inclusive; null is no bound. */
public record LimitRequest(
        @Nullable @DecimalAmount String perRefund,
        @Nullable @DecimalAmount String perOrder,
        @Nullable @DecimalAmount String perAgentDay,
        @Nullable @DecimalAmount String perCustomerDay) {
    /** @throws org.handcart.api.problem.Problem 422 when the currency cannot hold an amount */
    ApprovalLimit limit(Role role, Currency currency, int version) {
        Amounts amounts = Amounts.in(currency.getCurrencyCode(), "");
        ApprovalLimit limit = new ApprovalLimit(
                role,
                currency,
                money(amounts, perRefund, "/perRefund"),
                money(amounts, perOrder, "/perOrder"),
                money(amounts, perAgentDay, "/perAgentDay"),
                money(amounts, perCustomerDay, "/perCustomerDay"),
                version,
                null,
                null);
        amounts.refuse();
        return limit;
    }

    private static @Nullable Money money(Amounts amounts, @Nullable String text, String pointer) {
        return text == null ? null : amounts.of(text, pointer);
    }
}
