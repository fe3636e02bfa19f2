package org.handcart.api.task;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why, where somebody wants to say so. */
public record TaskNoteRequest(
        @Nullable @Size(min = 1, max = 1000) String comment) {}
