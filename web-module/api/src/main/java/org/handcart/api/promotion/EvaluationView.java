package org.handcart.api.promotion;

import java.util.ArrayList;
import java.util.List;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Money;

/**
 * What promotions make of a basket.
 *
 * @param lines in the order of the request
 */
public record EvaluationView(
        Money goods,
        Money discount,
        Money total,
        List<Line> lines,
        List<Applied> applied,
        List<SkippedPromotion> skipped) {

    /** A line before and after. */
    public record Line(String sku, int quantity, Money value, Money left) {}

    /** A promotion that took something off; {@code shares} in the order of the lines. */
    public record Applied(
            String code, Money amount, List<Money> shares, CancelPolicy cancelPolicy, List<String> derivation) {

        static Applied of(AppliedPromotion applied) {
            return new Applied(
                    applied.code(),
                    applied.amount(),
                    applied.shares(),
                    applied.terms().policy(),
                    applied.derivation());
        }
    }

    static EvaluationView of(List<BasketLine> basket, PromotedBasket promoted) {
        List<Line> lines = new ArrayList<>();
        Money goods = Money.zero(basket.get(0).value().currency());
        Money total = goods;
        for (int i = 0; i < basket.size(); i++) {
            BasketLine line = basket.get(i);
            Money left = promoted.left().get(i);
            lines.add(new Line(line.sku(), line.units(), line.value(), left));
            goods = goods.plus(line.value());
            total = total.plus(left);
        }
        return new EvaluationView(
                goods,
                goods.minus(total),
                total,
                lines,
                promoted.applied().stream().map(Applied::of).toList(),
                promoted.skipped());
    }
}
