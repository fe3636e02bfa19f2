package org.handcart.api.catalog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A category as a client writes it. */
public record CategoryRequest(
        @NotNull @Size(min = 1, max = 200) String name) {}
