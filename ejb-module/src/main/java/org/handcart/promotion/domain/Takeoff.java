package org.handcart.promotion.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.PromotionKind;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one promotion takes off what is left of a basket, or why it takes nothing. The amount is computed on the lines it
 * is for together and spread over them in proportion to what is left of each (D2), so no line falls below zero.
 *
 * @param shares for each line of the basket; empty when nothing is taken off
 * @param why not, in a sentence; null when something is taken off
 */
record Takeoff(
        List<Money> shares,
        List<String> derivation,
        @Nullable String why) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Takeoff of(PromotionTerms terms, List<BasketLine> lines, List<Money> left) {
        List<Integer> eligible = IntStream.range(0, lines.size())
                .filter(i -> terms.isFor(lines.get(i)))
                .boxed()
                .toList();
        String why = eligible.isEmpty() ? "nothing it is for is in the basket" : unmet(terms, lines, eligible);
        if (why != null) {
            return no(why);
        }
        return terms.kind() == PromotionKind.BUY_X_GET_Y
                ? sets(terms, lines, left, eligible)
                : part(terms, left, eligible);
    }

    private static @Nullable String unmet(PromotionTerms terms, List<BasketLine> lines, List<Integer> eligible) {
        Money all = sum(lines.stream().map(BasketLine::value).toList());
        Money goods = sum(eligible.stream().map(i -> lines.get(i).value()).toList());
        for (Money bound : terms.amounts()) {
            if (!bound.currency().equals(all.currency())) {
                return "it is in " + bound.currency() + ", the basket in " + all.currency();
            }
        }
        Money threshold = terms.threshold();
        if (threshold != null && goods.compareTo(threshold) < 0) {
            return "it starts at %s of the goods it is for, these are %s".formatted(text(threshold), text(goods));
        }
        Money minimum = terms.minimumBasket();
        if (minimum != null && all.compareTo(minimum) < 0) {
            return "it needs a basket of %s, this one is %s".formatted(text(minimum), text(all));
        }
        return null;
    }

    private static Takeoff part(PromotionTerms terms, List<Money> left, List<Integer> eligible) {
        Money base = sum(eligible.stream().map(left::get).toList());
        Money bound = terms.amount();
        BigDecimal percent = terms.percent();
        Money amount = percent == null ? base : Allocation.proportion(base, percent, HUNDRED);
        String how = percent == null
                ? "%s off %s of goods".formatted(text(bound == null ? base : bound), text(base))
                : "%s %% of %s is %s".formatted(percent.toPlainString(), text(base), text(amount));
        if (bound != null && amount.compareTo(bound) > 0) {
            amount = bound;
            how = percent == null ? how : how + ", at most " + text(bound);
        }
        if (!amount.isPositive()) {
            return no("nothing is left to take off");
        }
        return new Takeoff(spread(amount, left, eligible), List.of(how, spreading(amount, eligible)), null);
    }

    private static Takeoff sets(
            PromotionTerms terms, List<BasketLine> lines, List<Money> left, List<Integer> eligible) {
        List<String> derivation = new ArrayList<>();
        List<Money> shares = new ArrayList<>(Collections.nCopies(left.size(), zero(left)));
        for (List<Integer> group : terms.choice() == GetChoice.SAME_SKU ? bySku(lines, eligible) : List.of(eligible)) {
            GivenUnits given = GivenUnits.of(terms, lines, left, group);
            if (given.worth().isPositive()) {
                derivation.add(given.sentence());
                derivation.add(spreading(given.worth(), group));
                List<Money> parts = spread(given.worth(), left, group);
                for (int i : group) {
                    shares.set(i, parts.get(i));
                }
            }
        }
        return derivation.isEmpty() ? no(GivenUnits.tooFew(terms)) : new Takeoff(shares, derivation, null);
    }

    private static List<List<Integer>> bySku(List<BasketLine> lines, List<Integer> eligible) {
        return eligible.stream()
                .map(i -> lines.get(i).sku())
                .distinct()
                .map(sku -> eligible.stream()
                        .filter(i -> lines.get(i).sku().equals(sku))
                        .toList())
                .toList();
    }

    private static List<Money> spread(Money amount, List<Money> left, List<Integer> eligible) {
        List<Long> weights = new ArrayList<>(Collections.nCopies(left.size(), 0L));
        eligible.forEach(i -> weights.set(i, left.get(i).minor()));
        return Allocation.split(amount, weights);
    }

    private static String spreading(Money amount, List<Integer> lines) {
        return lines.size() == 1
                ? "%s off line %d".formatted(text(amount), lines.get(0) + 1)
                : "%s spread over %d lines by what they cost".formatted(text(amount), lines.size());
    }

    static Money sum(List<Money> amounts) {
        Money sum = zero(amounts);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    private static Money zero(List<Money> amounts) {
        return Money.zero(amounts.get(0).currency());
    }

    static String text(Money amount) {
        return amount.amount().toPlainString();
    }

    private static Takeoff no(String why) {
        return new Takeoff(List.of(), List.of(), why);
    }
}
