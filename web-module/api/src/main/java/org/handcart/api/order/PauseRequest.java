package org.handcart.api.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.order.OrderId;
import org.handcart.order.PauseCommand;
import org.handcart.order.PauseReason;

/** The customer makes the order wait; the evidence names a call, a chat or a photo, never a person. */
public record PauseRequest(
        @NotNull PauseReason reason,
        @NotNull @Min(1) @Max(86_400) Integer seconds,
        @NotNull @Size(min = 1, max = 200) String evidence) {
    PauseCommand command(OrderId order) {
        return new PauseCommand(order, reason, seconds, evidence);
    }
}
