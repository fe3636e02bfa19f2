package org.handcart.order;

import org.jspecify.annotations.Nullable;

/** Who ordered, as the channel told us. The phone is in E.164. */
public record Customer(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
