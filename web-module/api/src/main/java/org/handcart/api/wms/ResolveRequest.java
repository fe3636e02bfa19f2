package org.handcart.api.wms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.fulfillment.Resolution;

/** ACCEPT: the goods have left. REVERSE: they are back, or never left. And how one knows. */
public record ResolveRequest(
        @NotNull Resolution resolution,
        @NotNull @Size(min = 1, max = 1000) String comment) {}
