package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.CollectCommand;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** What the rider took at the door. {@code collectedAt} for what is told later; absent: now. */
public record CodConfirmRequest(
        @NotNull UUID orderId,
        @NotNull @Size(min = 1, max = 100) String riderId,
        @NotNull @Valid MoneyRequest collected,
        @NotNull @Min(1) Integer codVersion,

        @NotNull @Pattern(regexp = "CASH|UPI_QR", message = "must be one of CASH, UPI_QR")
        String method,

        @Nullable @Valid Proof proof,
        @Nullable Instant collectedAt) {
    /** What shows that it happened. */
    public record Proof(
            @NotNull @Pattern(regexp = "PIN|PHOTO|SIGNATURE", message = "must be one of PIN, PHOTO, SIGNATURE")
            String type,

            @NotNull @Size(min = 1, max = 2000) String value) {}

    CollectCommand command(Instant now) {
        return new CollectCommand(
                new OrderId(orderId),
                riderId,
                collected.money("/collected"),
                codVersion,
                method,
                proof == null ? null : proof.type(),
                proof == null ? null : proof.value(),
                collectedAt == null ? now : collectedAt);
    }
}
