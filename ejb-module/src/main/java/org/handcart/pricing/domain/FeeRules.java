package org.handcart.pricing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handcart.pricing.ApplicableFee;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRefused;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.pricing.Wanted;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which fees an order pays. For each type the narrowest scope that has a rule in force decides alone; of its rules that
 * apply, the dearest is asked for, so that steps of a tariff are rules with different thresholds.
 */
public final class FeeRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_WINDOWS = 50;
    private static final int FINEST = 3;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private FeeRules() {}

    /** The basket a fee is asked of. {@code goods} is what the lines cost after discounts. */
    public record Asked(Money goods, boolean atTheDoor, Instant at, ZoneId zone) {}

    /**
     * @param inForce rules of the basket's currency with the one entry that holds at the instant in the store
     * @return in the order of the types, each amount above zero
     */
    public static List<ApplicableFee> applicable(List<FeeRule> inForce, Asked asked) {
        List<ApplicableFee> fees = new ArrayList<>();
        Money delivery = Money.zero(asked.goods().currency());
        for (FeeType type : FeeType.values()) {
            Optional<ApplicableFee> fee = dearest(inForce, type, asked, delivery);
            fee.ifPresent(fees::add);
            if (type == FeeType.DELIVERY && fee.isPresent()) {
                delivery = fee.get().amount();
            }
        }
        return List.copyOf(fees);
    }

    private static Optional<ApplicableFee> dearest(List<FeeRule> rules, FeeType type, Asked asked, Money delivery) {
        List<FeeRule> ofType = rules.stream()
                .filter(rule -> entry(rule).terms().type() == type)
                .toList();
        int narrowest = ofType.stream()
                .mapToInt(rule -> entry(rule).scope().level().rank())
                .max()
                .orElse(0);
        return ofType.stream()
                .filter(rule -> entry(rule).scope().level().rank() == narrowest)
                .filter(rule -> applies(entry(rule).terms(), asked))
                .map(rule -> fee(rule, asked, delivery))
                .filter(fee -> fee.amount().isPositive())
                .max(Comparator.comparing(ApplicableFee::amount)
                        .thenComparing(Comparator.comparing(ApplicableFee::rule).reversed()));
    }

    private static boolean applies(FeeTerms terms, Asked asked) {
        boolean dear = terms.freeFrom() != null && asked.goods().compareTo(terms.freeFrom()) >= 0;
        boolean notAtTheDoor = terms.type() == FeeType.COD && !asked.atTheDoor();
        boolean open = terms.windows().isEmpty()
                || terms.windows().stream()
                        .anyMatch(window -> window.contains(asked.at().atZone(asked.zone())));
        return !dear && !notAtTheDoor && open;
    }

    private static ApplicableFee fee(FeeRule rule, Asked asked, Money delivery) {
        FeeTerms terms = entry(rule).terms();
        Money amount = terms.amount().plus(added(delivery, terms.multiplier()));
        return new ApplicableFee(
                terms.type(),
                amount,
                terms.refund(),
                rule.code(),
                FeeSentence.of(rule.code(), entry(rule), asked, delivery, amount));
    }

    /** What the multiplier adds to the delivery fee, rounded half up to the minor unit. */
    private static Money added(Money delivery, @Nullable BigDecimal multiplier) {
        if (multiplier == null) {
            return Money.zero(delivery.currency());
        }
        BigDecimal minor = BigDecimal.valueOf(delivery.minor())
                .multiply(multiplier.subtract(BigDecimal.ONE))
                .setScale(0, RoundingMode.HALF_UP);
        return Money.ofMinor(minor.longValueExact(), delivery.currency());
    }

    private static Dated<FeeTerms> entry(FeeRule rule) {
        return rule.terms().get(0);
    }

    /** @throws FeeRefused naming the first thing that is wrong */
    public static void check(String code, Wanted<FeeTerms> wanted) {
        FeeTerms terms = wanted.terms();
        refuseUnless(CODE.matcher(code).matches(), "a code has 1 to 64 letters, digits, dots, dashes, underscores");
        refuseUnless(!terms.amount().isNegative(), "a fee is not below zero");
        Money freeFrom = terms.freeFrom();
        if (freeFrom != null) {
            refuseUnless(freeFrom.currency().equals(terms.amount().currency()), "amounts are of one currency");
            refuseUnless(freeFrom.isPositive(), "goods of nothing cannot be free of a fee that is asked for");
        }
        refuseUnless(
                terms.type() != FeeType.SMALL_BASKET || freeFrom != null,
                "a small basket is one below an amount: name it in freeFrom");
        refuseMultiplier(terms);
        refuseUnless(terms.windows().size() <= MOST_WINDOWS, "at most " + MOST_WINDOWS + " windows");
    }

    private static void refuseMultiplier(FeeTerms terms) {
        BigDecimal multiplier = terms.multiplier();
        if (multiplier != null) {
            refuseUnless(terms.type() == FeeType.SURGE, "only a surge multiplies the delivery fee");
            refuseUnless(
                    multiplier.compareTo(BigDecimal.ONE) >= 0
                            && multiplier.compareTo(HIGHEST) <= 0
                            && multiplier.scale() <= FINEST,
                    "a multiplier is 1 to " + HIGHEST + " with at most " + FINEST + " digits");
        }
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new FeeRefused(message);
        }
    }
}
