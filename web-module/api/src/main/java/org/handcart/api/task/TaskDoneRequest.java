package org.handcart.api.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was found or done. */
public record TaskDoneRequest(
        @NotNull @Size(min = 1, max = 1000) String comment) {}
