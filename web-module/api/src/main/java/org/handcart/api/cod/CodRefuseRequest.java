package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.RefusalReason;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalCommand.DoorPayment;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What is not taken at the door. Without {@code items}: nothing is taken. {@code payment}: the rest is paid at once. */
public record CodRefuseRequest(
        @NotNull UUID orderId,
        @NotNull @Size(min = 1, max = 100) String riderId,
        @NotNull RefusalReason reason,
        @Nullable @Size(min = 1, max = 500) String comment,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid Item> items,
        @NotNull @Min(1) Integer codVersion,
        @Nullable @Valid Payment payment,
        @Nullable Instant refusedAt)
        implements Checked {
    /** Units of one line. */
    public record Item(
            @NotNull UUID orderLineId,
            @NotNull @Min(1) @Max(100_000) Integer quantity) {}

    /** What the rider takes for the rest. */
    public record Payment(
            @NotNull @Valid MoneyRequest collected,

            @NotNull @Pattern(regexp = "CASH|UPI_QR", message = "must be one of CASH, UPI_QR")
            String method,

            @Nullable @Valid Proof proof) {}

    /** What shows that it happened. */
    public record Proof(
            @NotNull @Pattern(regexp = "PIN|PHOTO|SIGNATURE", message = "must be one of PIN, PHOTO, SIGNATURE")
            String type,

            @NotNull @Size(min = 1, max = 2000) String value) {}

    @Override
    public void check(Faults faults) {
        if (reason == RefusalReason.OTHER && comment == null) {
            faults.add("/comment", "is needed for OTHER");
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            if (!seen.add(items.get(i).orderLineId())) {
                faults.add("/items/" + i + "/orderLineId", "is named twice");
            }
        }
        if (payment != null && payment.collected().amount().startsWith("-")) {
            faults.add("/payment/collected/amount", "must not be below zero");
        }
    }

    DoorRefusalCommand command(Instant now) {
        List<LineQuantity> lines = items == null
                ? List.of()
                : items.stream()
                        .map(item ->
                                new LineQuantity(new OrderLineId(item.orderLineId()), Quantity.of(item.quantity())))
                        .toList();
        return new DoorRefusalCommand(
                new OrderId(orderId),
                riderId,
                reason,
                comment,
                lines,
                codVersion,
                doorPayment(),
                refusedAt == null ? now : refusedAt);
    }

    private @Nullable DoorPayment doorPayment() {
        if (payment == null) {
            return null;
        }
        Proof proof = payment.proof();
        return new DoorPayment(
                payment.collected().money("/payment/collected"),
                payment.method(),
                proof == null ? null : proof.type(),
                proof == null ? null : proof.value());
    }
}
