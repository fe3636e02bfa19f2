package org.handcart.pricing;

import java.time.Instant;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A price from an instant on; null store: the organisation's; null instant: from now. */
public record NewPrice(
        String sku,
        @Nullable String storeCode,
        Money amount,
        @Nullable Instant from) {}
