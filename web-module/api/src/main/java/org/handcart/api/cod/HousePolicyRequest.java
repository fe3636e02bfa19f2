package org.handcart.api.cod;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.handcart.api.json.Amounts;
import org.handcart.api.json.Checked;
import org.handcart.api.json.DecimalAmount;
import org.handcart.api.json.Faults;
import org.handcart.cod.HousePolicy;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Whom an organisation lets pay at the door; what is absent is not asked for. */
public record HousePolicyRequest(
        @Nullable @DecimalAmount String limit,
        @Nullable Boolean phoneRequired,
        @Nullable @DecimalAmount String otpAbove,
        @Nullable Boolean otpForNewCustomers,
        @Nullable @Min(0) @Max(1000) Integer otpAfterRefusals,

        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9.-]{1,63}",
                message = "must be a UPI address such as shop@bank")
        String upiAddress,

        @Nullable @Size(min = 1, max = 50) String upiName)
        implements Checked {
    @Override
    public void check(Faults faults) {
        if ((upiAddress == null) != (upiName == null)) {
            faults.add("/upiName", "and upiAddress belong together");
        }
        if (limit != null && limit.startsWith("-")) {
            faults.add("/limit", "must not be below zero");
        }
        if (otpAbove != null && otpAbove.startsWith("-")) {
            faults.add("/otpAbove", "must not be below zero");
        }
    }

    HousePolicy policy(Currency currency, long version) {
        Amounts amounts = Amounts.in(currency.getCurrencyCode(), "");
        Money most = amounts.of(limit, "/limit");
        Money above = amounts.of(otpAbove, "/otpAbove");
        amounts.refuse();
        return new HousePolicy(
                currency,
                most,
                Boolean.TRUE.equals(phoneRequired),
                above,
                Boolean.TRUE.equals(otpForNewCustomers),
                otpAfterRefusals == null ? 0 : otpAfterRefusals,
                upiAddress,
                upiName,
                version);
    }
}
