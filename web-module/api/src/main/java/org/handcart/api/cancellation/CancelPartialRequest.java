package org.handcart.api.cancellation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Two forms of one thing: parallel lists, or items. The parallel lists end here. */
public record CancelPartialRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> orderLineIds,

        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Min(1) @Max(100_000) Integer> quantities,

        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items,
        @NotNull @Size(min = 1, max = 40) String reason,
        @Nullable @Size(max = 2000) String comment,

        @Nullable
        @Pattern(regexp = "original|store_credit|manual", message = "must be one of original, store_credit, manual")
        String refundMethod,

        @Nullable Boolean allowPartial,
        @Nullable Boolean override,
        @Nullable BundleMode bundleMode)
        implements Checked {
    /** So many units of one line, or so many sets of a bundle (D14). A bundle's id also goes as {@code orderLineId}. */
    public record Item(
            @Nullable UUID orderLineId,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Nullable UUID bundleLineId,
            @Nullable @Min(1) @Max(100_000) Integer sets) {

        private boolean isOneForm() {
            boolean units = orderLineId != null && quantity != null && bundleLineId == null && sets == null;
            boolean whole = bundleLineId != null && sets != null && orderLineId == null && quantity == null;
            return units || whole;
        }

        private UUID id() {
            return Objects.requireNonNull(orderLineId == null ? bundleLineId : orderLineId);
        }

        private int units() {
            return Objects.requireNonNull(quantity == null ? sets : quantity);
        }
    }

    @Override
    public void check(Faults faults) {
        boolean lists = orderLineIds != null || quantities != null;
        if (lists == (items != null)) {
            faults.add("", "give either items, or orderLineIds and quantities");
            return;
        }
        if (lists && (orderLineIds == null || quantities == null || orderLineIds.size() != quantities.size())) {
            faults.add("/quantities", "must have one quantity for each of orderLineIds");
            return;
        }
        Set<UUID> seen = new HashSet<>();
        List<Item> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isOneForm()) {
                faults.add("/items/" + i, "give orderLineId and quantity, or bundleLineId and sets");
            } else if (!seen.add(all.get(i).id())) {
                faults.add(lists ? "/orderLineIds/" + i : "/items/" + i + "/orderLineId", "names a line again");
            }
        }
    }

    public CancelCommand command(OrderId order, boolean preview) {
        List<LineQuantity> lines = all().stream()
                .map(item -> new LineQuantity(new OrderLineId(item.id()), Quantity.of(item.units())))
                .toList();
        RefundMethod method = refundMethod == null
                ? RefundMethod.ORIGINAL
                : RefundMethod.valueOf(refundMethod.toUpperCase(Locale.ROOT));
        return new CancelCommand(
                order,
                lines,
                reason,
                comment,
                method,
                Boolean.TRUE.equals(allowPartial),
                Boolean.TRUE.equals(override),
                preview,
                bundleMode);
    }

    private List<Item> all() {
        if (items != null) {
            return items;
        }
        if (orderLineIds == null || quantities == null) {
            return List.of();
        }
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < orderLineIds.size(); i++) {
            all.add(new Item(orderLineIds.get(i), quantities.get(i), null, null));
        }
        return all;
    }
}
