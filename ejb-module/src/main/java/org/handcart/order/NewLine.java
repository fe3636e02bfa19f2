package org.handcart.order;

import java.util.UUID;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** A line with everything frozen. {@code reserved} false leaves the units in {@code open}. */
public record NewLine(
        OrderLineId id,
        String sku,
        String name,
        boolean stocked,
        boolean reserved,
        Quantity quantity,
        Money unitPrice,
        Money gross,
        Money discount,
        Money tax,
        Money net,
        OnShort onShort,
        @Nullable UUID bundleId,
        int bundleRatio) {}
