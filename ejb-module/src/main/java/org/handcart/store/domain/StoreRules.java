package org.handcart.store.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.store.Store;
import org.handcart.store.StoreRefused;
import org.jspecify.annotations.Nullable;

/** What makes a store acceptable. */
public final class StoreRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MOST_SECONDS_BEFORE_RELEASE = 24 * 60 * 60;

    private StoreRules() {}

    /** @throws StoreRefused naming the first thing that is wrong */
    public static void check(Store store) {
        refuseUnless(CODE.matcher(store.code()).matches(), "a code is 1 to 32 of A-Z a-z 0-9 . _ -");
        refuseUnless(!store.name().isBlank() && store.name().length() <= 200, "a name has 1 to 200 characters");
        refuseUnless(store.currency().getDefaultFractionDigits() >= 0, store.currency() + " has no minor unit");
        refuseUnless(COUNTRIES.contains(store.country()), "country " + store.country() + " is unknown");
        refuseUnless(store.slaMinutes() >= 10 && store.slaMinutes() <= 60, "slaMinutes is 10 to 60");
        refuseUnless(
                store.releaseAfterSeconds() >= 0 && store.releaseAfterSeconds() <= MOST_SECONDS_BEFORE_RELEASE,
                "releaseAfterSeconds is 0 to " + MOST_SECONDS_BEFORE_RELEASE);
        refuseUnless((store.latitude() == null) == (store.longitude() == null), "latitude and longitude come together");
        refuseUnless(within(store.latitude(), 90), "latitude is -90 to 90");
        refuseUnless(within(store.longitude(), 180), "longitude is -180 to 180");
        refuseUnless(
                store.radiusKm() == null || store.radiusKm().signum() > 0 && within(store.radiusKm(), 1000),
                "radiusKm is above 0, at most 1000");
        refuseUnless(
                store.codLimit() == null
                        || store.codLimit().currency().equals(store.currency())
                                && !store.codLimit().isNegative(),
                "codLimit is not negative and in the store's currency");
    }

    private static boolean within(@Nullable BigDecimal value, int limit) {
        return value == null || value.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new StoreRefused(message);
        }
    }
}
