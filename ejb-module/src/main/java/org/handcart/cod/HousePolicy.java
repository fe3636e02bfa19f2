package org.handcart.cod;

import java.util.Currency;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation lets pay at the door, for one of its currencies (D33).
 *
 * @param limit of one order; null: none
 * @param otpAbove a one-time code is asked for above this; null: not for the amount
 * @param otpAfterRefusals so many earlier refusals at the door ask for a code; 0: never
 * @param upiAddress the payee of UPI at the door; null: no UPI
 * @param version 0 before it is stored
 */
public record HousePolicy(
        Currency currency,
        @Nullable Money limit,
        boolean phoneRequired,
        @Nullable Money otpAbove,
        boolean otpForNewCustomers,
        int otpAfterRefusals,
        @Nullable String upiAddress,
        @Nullable String upiName,
        long version) {

    /** What holds where nobody decided anything. */
    public static HousePolicy open(Currency currency) {
        return new HousePolicy(currency, null, false, null, false, 0, null, null, 0);
    }
}
