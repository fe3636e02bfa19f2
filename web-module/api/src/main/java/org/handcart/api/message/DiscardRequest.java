package org.handcart.api.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Put it away; the comment says why and is kept. */
public record DiscardRequest(
        @NotNull @NotBlank @Size(max = 2000) String comment) {}
