package org.handcart.api.promotion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.Checked;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.api.json.Sku;
import org.handcart.api.json.StoreCode;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as a client writes it; the whole of it. No skus and no categories: for everything. {@code currency} is
 * needed by every amount.
 */
public record PromotionRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull PromotionKind kind,
        @Nullable @DecimalMin("0.0001") @DecimalMax("100") BigDecimal percent,
        @Nullable @CurrencyCode String currency,
        @Nullable @DecimalAmount String amount,
        @Nullable @Min(1) @Max(1000) Integer buy,
        @Nullable @Min(1) @Max(1000) Integer get,
        @Nullable GetChoice choice,
        @Nullable @Size(max = 1000) List<@NotNull @Sku String> skus,

        @Nullable @Size(max = 200) List<@NotNull @Size(min = 1, max = 100) String> categories,

        @Nullable @DecimalAmount String threshold,
        @Nullable @DecimalAmount String minimumBasket,
        @Nullable @Min(0) @Max(100_000) Integer priority,
        @Nullable Boolean exclusive,
        @Nullable CancelPolicy cancelPolicy,
        @Nullable @StoreCode String storeCode,
        @Nullable Boolean automatic,
        @Nullable @Min(1) @Max(1000) Integer usesPerCustomer,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean active)
        implements Checked {

    private static final int USUAL_PRIORITY = 100;

    @Override
    public void check(Faults faults) {
        if (currency == null && (amount != null || threshold != null || minimumBasket != null)) {
            faults.add("/currency", "is needed by the amounts");
        }
    }

    /**
     * @param now when it starts, if nothing else is said
     * @throws org.handcart.api.problem.Problem 422 for a currency that is unknown or cannot hold an amount
     */
    Promotion promotion(String code, long version, Instant now) {
        return new Promotion(
                name,
                storeCode,
                automatic != null && automatic,
                terms(code),
                from == null ? now : from,
                until,
                usesPerCustomer,
                active == null || active,
                version);
    }

    private PromotionTerms terms(String code) {
        Amounts amounts = currency == null ? null : Amounts.in(currency, "/currency");
        Money off = amounts == null ? null : amounts.of(amount, "/amount");
        Money start = amounts == null ? null : amounts.of(threshold, "/threshold");
        Money least = amounts == null ? null : amounts.of(minimumBasket, "/minimumBasket");
        if (amounts != null) {
            amounts.refuse();
        }
        return new PromotionTerms(
                code,
                kind,
                percent,
                off,
                buy,
                get,
                choice,
                skus == null ? List.of() : skus,
                categories == null ? List.of() : categories,
                start,
                least,
                priority == null ? USUAL_PRIORITY : priority,
                exclusive != null && exclusive,
                cancelPolicy == null ? CancelPolicy.KEEP : cancelPolicy);
    }
}
