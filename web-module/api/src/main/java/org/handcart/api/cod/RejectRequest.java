package org.handcart.api.cod;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why it must be counted again. */
public record RejectRequest(
        @NotNull @Size(min = 1, max = 500) String comment) {}
