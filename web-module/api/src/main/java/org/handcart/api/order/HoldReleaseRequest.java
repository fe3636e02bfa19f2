package org.handcart.api.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why the order may go on. */
public record HoldReleaseRequest(
        @NotNull @Size(min = 1, max = 500) String reason) {}
