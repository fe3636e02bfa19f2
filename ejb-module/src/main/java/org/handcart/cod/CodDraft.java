package org.handcart.cod;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order that does not exist yet. */
public record CodDraft(
        @Nullable String customerId,
        @Nullable String phone,
        @Nullable String postalCode,
        @Nullable String country,
        Money amount,
        String storeCode) {}
