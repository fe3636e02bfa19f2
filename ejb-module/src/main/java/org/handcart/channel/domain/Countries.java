package org.handcart.channel.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Country names of invoices as ISO 3166-1 codes. */
public final class Countries {

    private static final Map<String, String> BY_NAME = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    Function.identity(),
                    (first, later) -> first));

    private static final Map<String, String> ALSO_WRITTEN = Map.of(
            "EIRE", "IE",
            "USA", "US",
            "RSA", "ZA",
            "Hong Kong", "HK",
            "Czech Republic", "CZ");

    private Countries() {}

    /** Null for what is no country, such as "Unspecified" or "European Community". */
    public static @Nullable String code(String name) {
        String written = ALSO_WRITTEN.get(name);
        return written != null ? written : BY_NAME.get(name);
    }
}
