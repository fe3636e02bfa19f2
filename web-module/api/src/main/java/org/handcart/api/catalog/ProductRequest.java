package org.handcart.api.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.Sku;
import org.handcart.api.pricing.PriceRequest;
import org.handcart.catalog.Component;
import org.handcart.catalog.Product;
import org.handcart.pricing.NewPrice;
import org.jspecify.annotations.Nullable;

/** A product as a client writes it; components make it a bundle, prices are added to the price lists. */
public record ProductRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 1, max = 64) String taxClass,

        @Nullable @Size(min = 1, max = 64) String gtin,
        @Nullable Boolean stocked,
        @Nullable Boolean active,
        @Nullable @Size(max = 100) List<@NotNull @Valid PriceRequest> prices,
        @Nullable @Size(max = 100) List<@NotNull @Valid Part> components,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be the code of a category") String>
                categories)
        implements Checked {
    /** So many units of a product in one set. */
    public record Part(
            @NotNull @Sku String sku,
            @NotNull @Min(1) @Max(1000) Integer quantity) {}

    Product product(String sku, long version) {
        List<Component> parts = components == null
                ? List.of()
                : components.stream()
                        .map(part -> new Component(part.sku(), part.quantity()))
                        .toList();
        return new Product(
                sku,
                name,
                taxClass,
                gtin,
                stocked == null ? parts.isEmpty() : stocked,
                active == null || active,
                parts,
                categories == null ? List.of() : List.copyOf(categories),
                version);
    }

    @Override
    public void check(Faults faults) {
        PriceRequest.check(prices, faults);
    }

    /** @throws org.handcart.api.problem.Problem 422 for a currency that is unknown or cannot hold its amount */
    List<NewPrice> newPrices(String sku) {
        return PriceRequest.newPrices(sku, prices);
    }
}
