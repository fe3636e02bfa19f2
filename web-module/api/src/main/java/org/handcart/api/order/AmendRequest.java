package org.handcart.api.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OnShort;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch may touch, after it was merged into the order as it is: contact, address, notes, and for lines
 * what to do when they come short. A list is replaced by a merge patch; lines that are not in it stay as they are.
 */
public record AmendRequest(
        @Nullable @Valid CustomerRequest customer,
        @Nullable @Valid AddressRequest deliveryAddress,
        @Nullable @Size(max = 2000) String notes,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Line> lines) {
    /** A line and its new preference. */
    public record Line(@NotNull UUID id, @NotNull OnShort onShort) {}
}
