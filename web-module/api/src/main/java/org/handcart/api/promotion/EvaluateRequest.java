package org.handcart.api.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.CurrencyCode;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Sku;
import org.handcart.api.json.StoreCode;
import org.handcart.promotion.BasketLine;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** A basket to try promotions on, with the prices it shall have. {@code at} absent: now. */
public record EvaluateRequest(
        @NotNull @StoreCode String storeCode,
        @NotNull @CurrencyCode String currency,
        @Nullable @Size(max = 100) String customerId,

        @Nullable @Size(max = 20) List<@NotNull @Size(min = 1, max = 64) String> codes,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Line> lines,

        @Nullable Instant at) {

    /** {@code bundleSku}: the bundle the units are a part of. */
    public record Line(
            @NotNull @Sku String sku,
            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @NotNull @DecimalAmount String unitPrice,
            @Nullable @Sku String bundleSku,

            @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> categories) {}

    Set<String> named() {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }

    /** @throws org.handcart.api.problem.Problem 422 for a currency that is unknown or cannot hold a price */
    List<BasketLine> basket() {
        Amounts amounts = Amounts.in(currency, "/currency");
        List<BasketLine> basket = new ArrayList<>();
        for (Line line : lines) {
            Money price = amounts.of(line.unitPrice(), "/lines/" + basket.size() + "/unitPrice");
            basket.add(new BasketLine(
                    line.sku(),
                    line.bundleSku(),
                    line.categories() == null ? Set.of() : Set.copyOf(line.categories()),
                    line.quantity(),
                    price == null ? Money.zero(amounts.currency()) : price.times(Quantity.of(line.quantity()))));
        }
        amounts.refuse();
        return basket;
    }
}
