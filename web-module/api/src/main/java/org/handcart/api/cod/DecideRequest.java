package org.handcart.api.cod;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code variance}: the difference that was looked at; when it is another by now, nothing is decided. */
public record DecideRequest(
        @Nullable
        @Pattern(regexp = "-?[0-9]{1,15}(\\.[0-9]{1,4})?", message = "must be a decimal text such as \"-20.00\"")
        String variance,

        @Nullable @Size(min = 1, max = 500) String comment) {}
