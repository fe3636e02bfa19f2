package org.handcart.promotion.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;

/** The units that a buy-x-get-y gives among lines that count together, cheapest first, and what is taken off them. */
record GivenUnits(int units, int given, Money worth, String sentence) {

    static GivenUnits of(PromotionTerms terms, List<BasketLine> lines, List<Money> left, List<Integer> group) {
        int buy = Objects.requireNonNull(terms.buy());
        int get = Objects.requireNonNull(terms.get());
        int units = group.stream().mapToInt(i -> lines.get(i).units()).sum();
        int given = units / (buy + get) * get;
        Money worth = Money.zero(left.get(0).currency());
        int wanted = given;
        for (int i : group.stream().sorted(byUnitValue(lines, left)).toList()) {
            int taken = Math.min(wanted, lines.get(i).units());
            worth = worth.plus(new UnitSlices(left.get(i), lines.get(i).units()).value(0, taken));
            wanted -= taken;
        }
        BigDecimal percent = terms.percent();
        Money off = percent == null ? worth : Allocation.proportion(worth, percent, BigDecimal.valueOf(100));
        String sentence =
                "of %d units %d are given for every %d bought: %s".formatted(units, given, buy, Takeoff.text(worth));
        return new GivenUnits(
                units,
                given,
                off,
                percent == null
                        ? sentence
                        : "%s, of which %s %%: %s".formatted(sentence, percent.toPlainString(), Takeoff.text(off)));
    }

    static String tooFew(PromotionTerms terms) {
        return "it gives %d for every %d bought, and the basket has too few units".formatted(terms.get(), terms.buy());
    }

    /** Compares value/units without dividing. */
    private static Comparator<Integer> byUnitValue(List<BasketLine> lines, List<Money> left) {
        return (one, other) -> BigInteger.valueOf(left.get(one).minor())
                .multiply(BigInteger.valueOf(lines.get(other).units()))
                .compareTo(BigInteger.valueOf(left.get(other).minor())
                        .multiply(BigInteger.valueOf(lines.get(one).units())));
    }
}
