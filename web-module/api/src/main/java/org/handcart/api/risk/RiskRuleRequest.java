package org.handcart.api.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.Checked;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.api.json.StoreCode;
import org.handcart.risk.Activity;
import org.handcart.risk.Basis;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a client writes it; the whole of it. Counts are numbers ({@code atLeast}), amounts are decimals in the
 * rule's currency ({@code atLeastAmount}). {@code active} is true when absent.
 */
public record RiskRuleRequest(
        @Nullable @StoreCode String storeCode,
        @NotNull SubjectKind subject,
        @Nullable Activity activity,
        @NotNull Measure measure,
        @Nullable @CurrencyCode String currency,
        @NotNull TimeSpan span,
        @NotNull Basis basis,
        @Nullable @Min(1) Integer atLeast,
        @Nullable @DecimalAmount String atLeastAmount,
        @Nullable @Min(100) @Max(100_000) Integer percent,
        @Nullable @Min(1) Integer newAtLeast,
        @Nullable @DecimalAmount String newAtLeastAmount,
        @NotNull @Min(1) @Max(100) Integer points,
        @Nullable Boolean active)
        implements Checked {

    @Override
    public void check(Faults faults) {
        boolean money = measure == Measure.MONEY;
        require(faults, atLeast == null || !money, "/atLeast", "is for counts; give atLeastAmount");
        require(faults, newAtLeast == null || !money, "/newAtLeast", "is for counts; give newAtLeastAmount");
        require(faults, atLeastAmount == null || money, "/atLeastAmount", "is for MONEY; give atLeast");
        require(faults, newAtLeastAmount == null || money, "/newAtLeastAmount", "is for MONEY; give newAtLeast");
        boolean amounts = atLeastAmount != null || newAtLeastAmount != null;
        require(faults, currency != null || !amounts, "/currency", "is needed where an amount is given");
    }

    private static void require(Faults faults, boolean right, String pointer, String message) {
        if (!right) {
            faults.add(pointer, message);
        }
    }

    /** @throws org.handcart.api.problem.Problem 422 for an unknown currency, or one that cannot hold an amount */
    RiskRule rule(String code) {
        return new RiskRule(
                code,
                storeCode,
                subject,
                activity,
                measure,
                currency,
                span,
                basis,
                figure(atLeast, atLeastAmount, "/atLeastAmount"),
                percent,
                figure(newAtLeast, newAtLeastAmount, "/newAtLeastAmount"),
                points,
                active == null || active);
    }

    private @Nullable Long figure(@Nullable Integer count, @Nullable String amount, String pointer) {
        if (amount == null || currency == null) {
            return count == null ? null : count.longValue();
        }
        Amounts amounts = Amounts.in(currency, "/currency");
        Money money = amounts.of(amount, pointer);
        amounts.refuse();
        return money == null ? null : money.minor();
    }
}
