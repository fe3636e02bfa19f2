package org.handcart.cancellation.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.BundleDetail;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.KeptLine;
import org.handcart.order.KeptPrice;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.order.NewDiscount;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderLineId;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;

/**
 * An order's discounts as they were frozen, applied to what is kept of it (D5): promotions that say CLAWBACK as their
 * terms make them for the kept goods, every other discount at the share the kept units have of it.
 */
final class FrozenPromotions {

    private final Map<UUID, String> bundles = new HashMap<>();
    private final Map<OrderLineId, LineDetail> lines = new HashMap<>();
    private final Set<String> clawedBack = new HashSet<>();
    private final List<String> terms = new ArrayList<>();

    /** @param discounts those of the order that have terms */
    FrozenPromotions(OrderDetail order, List<NewDiscount> discounts) {
        for (BundleDetail bundle : order.bundles()) {
            bundles.put(bundle.id(), bundle.sku());
        }
        for (LineDetail line : order.lines()) {
            lines.put(line.id(), line);
        }
        for (NewDiscount discount : discounts) {
            terms.add(Objects.requireNonNull(discount.terms()));
            if (discount.policy() == DiscountPolicy.CLAWBACK) {
                clawedBack.add(discount.code());
            }
        }
    }

    List<String> terms() {
        return List.copyOf(terms);
    }

    /** Lines of which nothing is kept are not in it. */
    List<BasketLine> basket(List<KeptLine> kept) {
        return kept.stream()
                .filter(line -> line.units() > 0)
                .map(line -> new BasketLine(
                        line.sku(),
                        line.bundle() == null ? null : bundles.get(line.bundle()),
                        Set.of(),
                        line.units(),
                        line.gross()))
                .toList();
    }

    /** What was paid for the kept units, and what they cost more or less under the terms, with the tax on that. */
    KeptPrice.Priced price(List<KeptLine> kept, PromotedBasket promoted) {
        List<AppliedPromotion> clawed = promoted.applied().stream()
                .filter(applied -> clawedBack.contains(applied.code()))
                .toList();
        List<String> derivation = new ArrayList<>();
        clawed.forEach(applied -> derivation.addAll(applied.derivation()));
        for (SkippedPromotion skipped : promoted.skipped()) {
            if (clawedBack.contains(skipped.code())) {
                derivation.add("%s no longer applies: %s".formatted(skipped.code(), skipped.why()));
            }
        }
        Money price = Money.zero(kept.get(0).total().currency());
        int at = 0;
        for (KeptLine line : kept) {
            price = price.plus(line.total());
            if (line.units() > 0) {
                Money off = Money.zero(price.currency());
                for (AppliedPromotion applied : clawed) {
                    off = off.plus(applied.shares().get(at));
                }
                at++;
                price = price.plus(
                        LineTax.onTop(line.taxes(), clawedShares(line).minus(off)));
            }
        }
        return new KeptPrice.Priced(price.orZero(), derivation);
    }

    /** What the kept units had off by the promotions that are applied anew. */
    private Money clawedShares(KeptLine line) {
        Money sum = Money.zero(line.total().currency());
        for (LineDiscount share : Objects.requireNonNull(lines.get(line.line())).discounts()) {
            if (clawedBack.contains(share.code())) {
                sum = sum.plus(new UnitSlices(share.amount(), line.ordered())
                        .value(line.ordered() - line.units(), line.units()));
            }
        }
        return sum;
    }
}
