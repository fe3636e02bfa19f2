package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.CollectCommand;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What the rider took at the door. {@code collectedAt} for what is told later; absent: now. {@code upi}: what of a MIXED
 * collection came by UPI, the rest is cash.
 */
public record CodConfirmRequest(
        @NotNull UUID orderId,
        @NotNull @Size(min = 1, max = 100) String riderId,
        @NotNull @Valid MoneyRequest collected,
        @NotNull @Min(1) Integer codVersion,

        @NotNull @Pattern(regexp = "CASH|UPI_QR|MIXED", message = "must be one of CASH, UPI_QR, MIXED")
        String method,

        @Nullable @Valid Proof proof,
        @Nullable Instant collectedAt,
        @Nullable @Valid MoneyRequest upi)
        implements Checked {
    /** What shows that it happened. */
    public record Proof(
            @NotNull @Pattern(regexp = "PIN|PHOTO|SIGNATURE", message = "must be one of PIN, PHOTO, SIGNATURE")
            String type,

            @NotNull @Size(min = 1, max = 2000) String value) {}

    @Override
    public void check(Faults faults) {
        if ("MIXED".equals(method) != (upi != null)) {
            faults.add("/upi", "is for MIXED, and is needed there");
        } else if (upi != null && !isPart(upi, collected)) {
            faults.add("/upi", "must be above zero and less than collected, in its currency");
        }
    }

    private static boolean isPart(MoneyRequest part, MoneyRequest whole) {
        BigDecimal amount = new BigDecimal(part.amount());
        return part.currency().equals(whole.currency())
                && amount.signum() > 0
                && amount.compareTo(new BigDecimal(whole.amount())) < 0;
    }

    CollectCommand command(Instant now) {
        return new CollectCommand(
                new OrderId(orderId),
                riderId,
                collected.money("/collected"),
                codVersion,
                method,
                proof == null ? null : proof.type(),
                proof == null ? null : proof.value(),
                collectedAt == null ? now : collectedAt,
                upi == null ? null : upi.money("/upi"));
    }
}
