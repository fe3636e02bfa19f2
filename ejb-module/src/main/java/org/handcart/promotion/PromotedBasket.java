package org.handcart.promotion;

import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What promotions make of a basket.
 *
 * @param applied in the order in which they were applied
 * @param left what each line costs after them, in the order of the basket; never below zero
 */
public record PromotedBasket(List<AppliedPromotion> applied, List<SkippedPromotion> skipped, List<Money> left) {

    public PromotedBasket {
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
        left = List.copyOf(left);
    }

    /** With promotions that were never tried. */
    public PromotedBasket withSkipped(List<SkippedPromotion> before) {
        List<SkippedPromotion> all = new ArrayList<>(before);
        all.addAll(skipped);
        return new PromotedBasket(applied, all, left);
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
