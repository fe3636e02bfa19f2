package org.handcart.order;

import java.util.UUID;
import org.handcart.shared.Money;

/**
 * An ordered bundle as a reader sees it.
 *
 * @param quantity sets that were ordered
 * @param completeSets what is left of them: {@code min floor(kept / ratio)} over its components (D14)
 * @param price of all ordered sets
 * @param shipsTogether its components leave in one shipment: ordered so, and still in ratio
 */
public record BundleDetail(
        UUID id,
        int lineNumber,
        String sku,
        String name,
        int quantity,
        int completeSets,
        Money price,
        boolean shipsTogether) {}
