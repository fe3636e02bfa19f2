package org.handcart.api.json;

import java.util.Currency;
import java.util.List;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Makes money of the decimal texts of one request. An amount that the currency cannot hold is refused, never rounded. */
public final class Amounts {
    private final Currency currency;
    private final Faults faults = new Faults();

    private Amounts(Currency currency) {
        this.currency = currency;
    }

    /** @throws Problem 422 when there is no such currency, or it has no minor unit */
    public static Amounts in(String code, String pointer) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return new Amounts(currency);
            }
        } catch (IllegalArgumentException unknown) {
            throw unknownCurrency(pointer);
        }
        throw unknownCurrency(pointer);
    }

    public Currency currency() {
        return currency;
    }

    /** Null for null, and for a fault, which {@link #refuse} then tells. */
    public @Nullable Money of(@Nullable String amount, String pointer) {
        if (amount == null) {
            return null;
        }
        try {
            return Money.of(amount, currency.getCurrencyCode());
        } catch (IllegalArgumentException inexact) {
            faults.add(pointer, currency + " has " + currency.getDefaultFractionDigits() + " digits behind the point");
            return null;
        }
    }

    /** @throws Problem 422 with every amount that is not exact */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemType.AMOUNT_NOT_EXACT,
                    null,
                    "an amount has too many digits for " + currency,
                    faults.found());
        }
    }

    private static Problem unknownCurrency(String pointer) {
        return new Problem(
                ProblemType.UNKNOWN_CURRENCY,
                null,
                "the currency is not one of ISO 4217",
                List.of(FieldFault.at(pointer, "is not a known currency")));
    }
}
