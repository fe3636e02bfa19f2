package org.handcart.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What promotions make of a basket.
 *
 * @param applied in the order in which they were applied
 * @param left what each line costs after them, in the order of the basket; never below zero
 * @param uses of the applied promotions that a customer may use so often: which use this one would be, from 1
 */
public record PromotedBasket(
        List<AppliedPromotion> applied, List<SkippedPromotion> skipped, List<Money> left, Map<String, Integer> uses) {

    public PromotedBasket {
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
        left = List.copyOf(left);
        uses = Map.copyOf(uses);
    }

    /** Nothing tried, nothing taken off. */
    public static PromotedBasket untouched(List<BasketLine> lines) {
        return new PromotedBasket(
                List.of(), List.of(), lines.stream().map(BasketLine::value).toList(), Map.of());
    }

    /** With promotions that were never tried, and which use each of the applied ones would be. */
    public PromotedBasket with(List<SkippedPromotion> before, Map<String, Integer> nth) {
        List<SkippedPromotion> all = new ArrayList<>(before);
        all.addAll(skipped);
        Map<String, Integer> counted = new HashMap<>(nth);
        counted.keySet().retainAll(applied.stream().map(AppliedPromotion::code).toList());
        return new PromotedBasket(applied, all, left, counted);
    }

    /** Why a code took nothing off; null when it did, or is not among those known here. */
    public @Nullable String whyNot(String code) {
        return skipped.stream()
                .filter(skip -> skip.code().equals(code))
                .map(SkippedPromotion::why)
                .findFirst()
                .orElse(null);
    }
}
