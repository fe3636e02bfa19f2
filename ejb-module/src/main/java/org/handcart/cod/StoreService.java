package org.handcart.cod;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a store takes cash at the door.
 *
 * @param radiusKm for RADIUS, over the ground; null: the store's own, or 10
 * @param postalCodes for LIST
 * @param version 0 before it is stored
 */
public record StoreService(
        String storeCode, Mode mode, @Nullable BigDecimal radiusKm, List<PostalCode> postalCodes, long version) {

    public enum Mode {
        ANYWHERE,
        /** Postal codes whose position is near enough. */
        RADIUS,
        /** Postal codes that are named. */
        LIST
    }
}
