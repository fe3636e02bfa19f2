package org.handcart.api.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.handcart.api.json.Sku;
import org.handcart.api.json.StoreCode;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;

/** Receipts, damage or corrections of one store; a quantity below zero only for CORRECTION. */
public record AdjustmentRequest(
        @NotNull @StoreCode String storeCode,
        @NotNull AdjustReason reason,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {
    /** A signed number of units. */
    public record Item(
            @NotNull @Sku String sku,
            @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity) {}

    List<StockChange> changes() {
        return items.stream()
                .map(item -> new StockChange(item.sku(), item.quantity()))
                .toList();
    }
}
