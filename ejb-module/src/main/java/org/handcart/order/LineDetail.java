package org.handcart.order;

import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A line as a reader sees it. */
public record LineDetail(
        OrderLineId id,
        int lineNumber,
        String sku,
        String name,
        Money unitPrice,
        LineQuantities quantities,
        @Nullable UUID bundleLineId,
        OnShort onShort,
        Money gross,
        Money discount,
        Money tax,
        Money net) {}
