package org.handcart.api.wms;

import jakarta.validation.constraints.NotNull;

/** The customer's word on a dearer substitute. */
public record ConsentRequest(@NotNull Boolean accept) {}
