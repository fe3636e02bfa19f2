package org.handcart.risk.domain;

import java.util.Currency;
import java.util.regex.Pattern;
import org.handcart.risk.Basis;
import org.handcart.risk.Measure;
import org.handcart.risk.RiskRule;
import org.handcart.risk.RiskRuleRefused;

/** What a rule must be to mean something. */
public final class RuleChecks {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,63}");
    private static final int MOST_PERCENT = 100_000;

    private RuleChecks() {}

    /** @throws RiskRuleRefused for the first thing that is wrong */
    public static void check(RiskRule rule) {
        require(CODE.matcher(rule.code()).matches(), "code", "must be capitals, digits, dots, dashes and underscores");
        require(rule.points() >= 1 && rule.points() <= 100, "points", "must be 1 to 100");
        Long atLeast = rule.atLeast();
        require(atLeast == null || atLeast > 0, "atLeast", "must be more than nothing");
        Long forNew = rule.newAtLeast();
        require(forNew == null || forNew > 0, "newAtLeast", "must be more than nothing");
        currency(rule);
        if (rule.basis() == Basis.FIXED) {
            require(atLeast != null, "atLeast", "is needed for a fixed limit");
            require(rule.percent() == null, "percent", "is for rules that compare with a subject's own history");
            require(forNew == null, "newAtLeast", "is for rules that compare with a subject's own history");
        } else {
            Integer percent = rule.percent();
            require(
                    percent != null && percent >= 100 && percent <= MOST_PERCENT,
                    "percent",
                    "must be 100 to " + MOST_PERCENT);
            require(
                    Scoring.hasUsual(rule.span()),
                    "span",
                    "must be a day or less: there is nothing usual to compare 30 days with");
        }
    }

    private static void currency(RiskRule rule) {
        String code = rule.currency();
        boolean amounts = rule.measure() == Measure.MONEY && (rule.atLeast() != null || rule.newAtLeast() != null);
        require(code != null || !amounts, "currency", "is needed where an amount is given");
        require(
                code == null
                        || Currency.getAvailableCurrencies().stream()
                                .anyMatch(known ->
                                        known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0),
                "currency",
                "is not a currency with a minor unit");
    }

    private static void require(boolean right, String field, String message) {
        if (!right) {
            throw new RiskRuleRefused(field, message);
        }
    }
}
