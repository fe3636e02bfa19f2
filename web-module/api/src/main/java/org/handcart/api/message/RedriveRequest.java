package org.handcart.api.message;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Send it again. {@code payload}: the whole mended document as a text, absent to send it as it came. */
public record RedriveRequest(
        @Nullable @Size(min = 2, max = 1_000_000) String payload,
        @Nullable @Size(max = 2000) String comment) {}
