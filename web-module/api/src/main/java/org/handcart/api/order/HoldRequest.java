package org.handcart.api.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldSource;
import org.handcart.order.NewHold;
import org.jspecify.annotations.Nullable;

/** Why an order shall wait. {@code onExpiry} says what happens at {@code until} when nobody decided: RELEASE when absent. */
public record HoldRequest(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_-]{0,63}", message = "must be a word in capitals such as FRAUD_SUSPECTED")
        String reason,

        @NotNull @Size(min = 1, max = 500) String detail,
        @Nullable Instant until,
        @Nullable HoldExpiry onExpiry) {

    NewHold hold() {
        return new NewHold(HoldSource.PERSON, reason, detail, until, onExpiry == null ? HoldExpiry.RELEASE : onExpiry);
    }
}
