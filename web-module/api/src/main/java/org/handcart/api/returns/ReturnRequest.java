package org.handcart.api.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnReason;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Goods that come back; without a restocking percentage the store's policy applies. */
public record ReturnRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items,
        @NotNull ReturnReason reason,
        @Nullable @Size(max = 2000) String comment,

        @Nullable
        @Pattern(regexp = "original|store_credit|manual", message = "must be one of original, store_credit, manual")
        String refundMethod,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal restockingPercent)
        implements Checked {
    /** So many units of one line. */
    public record Item(
            @NotNull UUID orderLineId,
            @NotNull @Min(1) @Max(100_000) Integer quantity) {}

    @Override
    public void check(Faults faults) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).orderLineId())) {
                faults.add("/items/" + i + "/orderLineId", "names a line again");
            }
        }
        if (reason == ReturnReason.OTHER && (comment == null || comment.isBlank())) {
            faults.add("/comment", "is needed for the reason OTHER");
        }
    }

    ReturnCommand command(OrderId order, boolean preview) {
        List<LineQuantity> lines = items.stream()
                .map(item -> new LineQuantity(new OrderLineId(item.orderLineId()), Quantity.of(item.quantity())))
                .toList();
        RefundMethod method = refundMethod == null
                ? RefundMethod.ORIGINAL
                : RefundMethod.valueOf(refundMethod.toUpperCase(Locale.ROOT));
        return new ReturnCommand(order, lines, reason, comment, method, restockingPercent, preview);
    }
}
