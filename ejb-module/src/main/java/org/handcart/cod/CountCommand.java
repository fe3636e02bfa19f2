package org.handcart.cod;

import org.jspecify.annotations.Nullable;

/** What was counted; where something is missing or too much, why, and a reference to a photo. */
public record CountCommand(
        CountedCash counted,
        @Nullable String reason,
        @Nullable String photo) {}
