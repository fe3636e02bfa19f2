package org.handcart.cod.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.StoreService.Mode;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a validation need to know, read at once.
 *
 * @param storeLimit null: none
 * @param phoneProvenAt when a code was last entered for this phone; null: never
 */
public record CodFacts(
        @Nullable Money storeLimit,
        HousePolicy house,
        Customer customer,
        Service service,
        @Nullable Instant phoneProvenAt) {

    /**
     * The customer, and whoever else has the same phone: one block is enough, the lowest limit holds.
     *
     * @param limit in the currency of the order; null: none
     */
    public record Customer(
            boolean blocked,
            @Nullable String reason,
            @Nullable Money limit,
            int collected,
            int refused) {
        public static final Customer UNKNOWN = new Customer(false, null, null, 0, 0);
    }

    /**
     * Where the store takes cash, and what is known of the postal code.
     *
     * @param radiusKm for RADIUS
     * @param area position of the postal code; null when it is unknown or not geocoded
     * @param known whether the postal code is in the list of areas
     * @param listed whether the store names it
     */
    public record Service(
            Mode mode,
            BigDecimal radiusKm,
            @Nullable GeoPoint store,
            @Nullable GeoPoint area,
            boolean known,
            boolean listed) {
        public static final Service ANYWHERE = new Service(Mode.ANYWHERE, BigDecimal.TEN, null, null, false, false);
    }
}
