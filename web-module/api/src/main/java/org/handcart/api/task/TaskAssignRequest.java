package org.handcart.api.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To whom, by the name they sign in with. */
public record TaskAssignRequest(
        @NotNull @Size(min = 1, max = 100) String person,
        @Nullable @Size(min = 1, max = 1000) String comment) {}
