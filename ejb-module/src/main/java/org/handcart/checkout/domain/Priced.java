package org.handcart.checkout.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.NewBundle;
import org.handcart.order.NewDiscount;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.promotion.PromotedBasket;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What pricing a basket answers: the frozen lines, or why there are none. Exactly one of the two is set. */
public record Priced(@Nullable PricedBasket basket, PlaceOutcome.@Nullable Refused refused) {

    public static Priced basket(PricedBasket basket) {
        return new Priced(basket, null);
    }

    /** What {@code refused} says. */
    public static Priced refused(PlaceOutcome.Refused refused) {
        return new Priced(null, refused);
    }

    /**
     * A fee with where it comes from.
     *
     * @param why a rule's sentence; null for a fee that the request brought
     */
    public record PricedFee(NewFee fee, @Nullable String why) {}

    /**
     * A basket with every amount frozen (D4, D32).
     *
     * @param total the line totals and the fees
     * @param requestLines for each line, which line of the request it comes from: bundles become several
     * @param toReserve each SKU once, in the order of the lines; empty when the store keeps no stock
     * @param promoted which promotions were applied and which were not
     * @param unmet which discounts of the request cannot be had; null when all can
     * @param categories of the goods, by SKU
     */
    public record PricedBasket(
            List<NewLine> lines,
            List<Integer> requestLines,
            List<NewBundle> bundles,
            List<NewDiscount> discounts,
            List<PricedFee> fees,
            Money total,
            List<SkuQuantity> toReserve,
            PromotedBasket promoted,
            PlaceOutcome.@Nullable Refused unmet,
            Map<String, List<String>> categories) {

        /** The lines of the request that need this SKU, each once. */
        public Set<Integer> requestLines(String sku) {
            Set<Integer> found = new TreeSet<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).sku().equals(sku)) {
                    found.add(requestLines.get(i));
                }
            }
            return found;
        }

        /** The fees as the order keeps them. */
        public List<NewFee> newFees() {
            return fees.stream().map(PricedFee::fee).toList();
        }
    }
}
