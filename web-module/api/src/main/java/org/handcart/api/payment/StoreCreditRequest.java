package org.handcart.api.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.handcart.api.json.MoneyRequest;
import org.jspecify.annotations.Nullable;

/** @param expiresAt absent: never */
public record StoreCreditRequest(
        @NotNull @Valid MoneyRequest amount,
        @NotNull @Size(min = 1, max = 500) String reason,
        @Nullable Instant expiresAt) {}
