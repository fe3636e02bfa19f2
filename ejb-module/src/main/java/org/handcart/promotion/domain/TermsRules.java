package org.handcart.promotion.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionRefused;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What every promotion must be. */
public final class TermsRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 4;
    private static final int MOST_UNITS = 1000;

    private TermsRules() {}

    /** @throws PromotionRefused saying the first thing that is wrong */
    public static void check(Promotion promotion) {
        PromotionTerms terms = promotion.terms();
        demand(CODE.matcher(terms.code()).matches(), "a code has 1 to 40 capitals, digits, dashes and underscores");
        demand(!promotion.name().isBlank(), "a promotion needs a name");
        Instant until = promotion.until();
        demand(until == null || until.isAfter(promotion.from()), "the end is not after the beginning");
        Integer uses = promotion.usesPerCustomer();
        demand(uses == null || uses > 0, "uses per customer are 1 or more");
        notBelowZero(terms.threshold(), "the threshold");
        notBelowZero(terms.minimumBasket(), "the minimum basket");
        notBelowZero(terms.amount(), "the amount");
        BigDecimal percent = terms.percent();
        demand(
                percent == null
                        || (percent.signum() > 0
                                && percent.compareTo(HUNDRED) <= 0
                                && percent.stripTrailingZeros().scale() <= PERCENT_DIGITS),
                "percent is above 0 and at most 100, with four digits behind the point");
        boolean sets = terms.kind() == PromotionKind.BUY_X_GET_Y;
        demand(
                sets || (terms.buy() == null && terms.get() == null && terms.choice() == null),
                "buy, get and choice belong to BUY_X_GET_Y");
        switch (terms.kind()) {
            case PERCENT -> demand(percent != null, "PERCENT needs percent");
            case AMOUNT -> demand(terms.amount() != null && percent == null, "AMOUNT needs an amount and no percent");
            case BUY_X_GET_Y ->
                demand(
                        units(terms.buy()) && units(terms.get()) && terms.choice() != null && terms.amount() == null,
                        "BUY_X_GET_Y needs buy, get (1 to 1000) and choice, and no amount");
        }
    }

    private static boolean units(@Nullable Integer units) {
        return units != null && units > 0 && units <= MOST_UNITS;
    }

    private static void notBelowZero(@Nullable Money amount, String what) {
        demand(amount == null || amount.isPositive(), what + " is above zero");
    }

    private static void demand(boolean right, String otherwise) {
        if (!right) {
            throw new PromotionRefused(otherwise);
        }
    }
}
