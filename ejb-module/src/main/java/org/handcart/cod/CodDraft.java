package org.handcart.cod;

import java.math.BigDecimal;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order that does not exist yet, or what is still open of one.
 *
 * @param phone in E.164, or as it is dialled in {@code country}
 * @param latitude of the door, when it is known; WGS 84
 */
public record CodDraft(
        @Nullable String customerId,
        @Nullable String phone,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Money amount,
        String storeCode) {

    /** Without a position. */
    public CodDraft(
            @Nullable String customerId,
            @Nullable String phone,
            @Nullable String postalCode,
            @Nullable String country,
            Money amount,
            String storeCode) {
        this(customerId, phone, postalCode, country, null, null, amount, storeCode);
    }
}
