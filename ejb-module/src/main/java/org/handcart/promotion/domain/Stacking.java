package org.handcart.promotion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Money;

/**
 * Promotions one after the other, by priority and then by code, each on what those before it left. An exclusive one goes
 * with no other: once it has taken something off nothing else does, and it does nothing where something else did.
 * Thresholds and minimum baskets look at the goods before any promotion.
 */
public final class Stacking {

    private final List<BasketLine> lines;
    private final List<Money> left;
    private final List<AppliedPromotion> applied = new ArrayList<>();
    private final List<SkippedPromotion> skipped = new ArrayList<>();

    private Stacking(List<BasketLine> lines) {
        this.lines = lines;
        this.left = new ArrayList<>(lines.stream().map(BasketLine::value).toList());
    }

    /** Pure: the same lines and terms always give the same answer. */
    public static PromotedBasket apply(List<BasketLine> lines, List<PromotionTerms> terms) {
        Stacking stacking = new Stacking(lines);
        terms.stream()
                .sorted(Comparator.comparingInt(PromotionTerms::priority).thenComparing(PromotionTerms::code))
                .forEach(stacking::take);
        return new PromotedBasket(stacking.applied, stacking.skipped, stacking.left, Map.of());
    }

    private void take(PromotionTerms terms) {
        if (!applied.isEmpty()) {
            AppliedPromotion last = applied.get(applied.size() - 1);
            if (last.terms().exclusive()) {
                skip(terms, last.code() + " goes with no other promotion");
                return;
            }
            if (terms.exclusive()) {
                skip(terms, "it goes with no other promotion, and " + last.code() + " came first");
                return;
            }
        }
        Takeoff takeoff = lines.isEmpty() ? null : Takeoff.of(terms, lines, left);
        if (takeoff == null || takeoff.why() != null) {
            skip(terms, takeoff == null ? "the basket is empty" : String.valueOf(takeoff.why()));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            left.set(i, left.get(i).minus(takeoff.shares().get(i)));
        }
        applied.add(new AppliedPromotion(
                terms.code(),
                Takeoff.sum(takeoff.shares()),
                takeoff.shares(),
                terms.frozenFor(lines),
                takeoff.derivation()));
    }

    private void skip(PromotionTerms terms, String why) {
        skipped.add(new SkippedPromotion(terms.code(), why));
    }
}
