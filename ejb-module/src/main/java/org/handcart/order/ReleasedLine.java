package org.handcart.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a release.
 *
 * @param shipGroup lines with the same group leave the store in one shipment (D14); null: on its own
 */
public record ReleasedLine(
        OrderLineId line,
        int lineNumber,
        String sku,
        String name,
        int quantity,
        OnShort onShort,
        @Nullable UUID shipGroup) {}
