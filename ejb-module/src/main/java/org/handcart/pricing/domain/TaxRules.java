package org.handcart.pricing.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxRefused;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;

/** What a tax class must be like. */
public final class TaxRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_COMPONENTS = 10;
    private static final int LONGEST_COMPONENT = 32;
    /** Some goods carry more tax than price, none more than ten times. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    private static final int FINEST = 6;

    private TaxRules() {}

    /** @throws TaxRefused naming the first thing that is wrong */
    public static void check(String code, String name, List<Wanted<TaxTerms>> terms) {
        refuseUnless(CODE.matcher(code).matches(), "a code has 1 to 64 letters, digits, dots, dashes, underscores");
        refuseUnless(!name.isBlank() && name.length() <= 200, "a name has 1 to 200 characters");
        Set<List<Object>> seen = new HashSet<>();
        for (Wanted<TaxTerms> one : terms) {
            refuseUnless(
                    seen.add(List.of(one.scope(), one.from() == null ? "now" : one.from())),
                    one.scope() + " comes twice from the same instant");
            check(one.terms().rates());
        }
    }

    private static void check(List<TaxRate> rates) {
        refuseUnless(rates.size() <= MOST_COMPONENTS, "at most " + MOST_COMPONENTS + " components");
        Set<String> components = new HashSet<>();
        for (TaxRate rate : rates) {
            String component = rate.component();
            refuseUnless(
                    !component.isBlank() && component.length() <= LONGEST_COMPONENT,
                    "a component has a name of 1 to " + LONGEST_COMPONENT + " characters");
            refuseUnless(components.add(component), "component " + component + " comes twice");
            refuseUnless(
                    rate.percent().signum() >= 0 && rate.percent().compareTo(HIGHEST) <= 0,
                    component + " has 0 to " + HIGHEST + " percent");
            refuseUnless(rate.percent().scale() <= FINEST, component + " has at most " + FINEST + " digits");
        }
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new TaxRefused(message);
        }
    }
}
