package org.handcart.api.pricing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.api.json.StoreCode;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.Scope;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price of a store, or of another scope, or of the organisation when neither is named; from an instant, inclusive (now
 * when absent), to another, exclusive (for good when absent).
 */
public record PriceRequest(
        @Nullable @StoreCode String storeCode,
        @Nullable @Valid ScopeRequest scope,
        @NotNull @CurrencyCode String currency,
        @NotNull @DecimalAmount String amount,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** What is wrong with several fields together. */
    public static void check(@Nullable List<PriceRequest> prices, Faults faults) {
        for (int i = 0; prices != null && i < prices.size(); i++) {
            PriceRequest price = prices.get(i);
            String pointer = "/prices/" + i;
            ScopeRequest.check(price.scope(), pointer + "/scope", faults);
            if (price.storeCode() != null && price.scope() != null) {
                faults.add(pointer + "/scope", "and storeCode exclude each other");
            }
            if (price.from() != null && price.to() != null && !price.to().isAfter(price.from())) {
                faults.add(pointer + "/to", "must be after from");
            }
        }
    }

    /** @throws org.handcart.api.problem.Problem 422 for a currency that is unknown or cannot hold its amount */
    public static List<NewPrice> newPrices(String sku, @Nullable List<PriceRequest> prices) {
        List<NewPrice> all = new ArrayList<>();
        for (PriceRequest price : prices == null ? List.<PriceRequest>of() : prices) {
            String pointer = "/prices/" + all.size();
            Amounts amounts = Amounts.in(price.currency(), pointer + "/currency");
            Money amount = amounts.of(price.amount(), pointer + "/amount");
            amounts.refuse();
            if (amount != null) {
                all.add(new NewPrice(sku, price.where(), amount, price.from(), price.to()));
            }
        }
        return all;
    }

    private Scope where() {
        return storeCode == null ? ScopeRequest.of(scope) : Scope.store(storeCode);
    }
}
