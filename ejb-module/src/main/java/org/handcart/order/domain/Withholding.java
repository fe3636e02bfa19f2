package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.FeeWorth;
import org.handcart.order.KeptLine;
import org.handcart.order.KeptPrice;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of the worth of departing units stays with the order because the goods that are kept cost more now (D5,
 * D14). Decided for all of them together: {@code after = max(0, price of what is kept − its frozen worth)}, at most what
 * was withheld before plus what leaves now, so a refund is never below zero and never a new charge.
 *
 * @param after what is withheld from now on
 * @param worths of the lines that lose units, with their part of the withheld amount
 * @param back what comes back of earlier departures
 */
record Withholding(
        DiscountPolicy policy,
        @Nullable BundleMode bundleMode,
        String why,
        Money keptSlices,
        KeptPrice.@Nullable Priced kept,
        Money looseBefore,
        Money looseAfter,
        Money before,
        Money after,
        Map<OrderLineId, UnitsWorth> worths,
        List<Withheld.Part> back) {

    /**
     * @param worths of the units that leave now, by line; nothing withheld of them yet
     * @param was units that the lines kept less before than they do at this moment; negative when they left already
     * @param leaving units that the lines will keep less afterwards
     */
    static Withholding decide(
            List<OrderLine> all,
            Withheld withheld,
            Map<OrderLineId, UnitsWorth> worths,
            Map<OrderLineId, Integer> was,
            Map<OrderLineId, Integer> leaving,
            CancelTerms terms) {
        Money before = withheld.amount();
        Money zero = Money.zero(before.currency());
        Money slices = zero;
        for (UnitsWorth worth : worths.values()) {
            slices = slices.plus(worth.slice());
        }
        Money keptSlices = zero;
        boolean nothingKept = true;
        for (OrderLine line : all) {
            int kept = line.units().kept() - leaving.getOrDefault(line.id(), 0);
            nothingKept &= kept == 0;
            keptSlices = keptSlices.plus(line.worthOfLast(kept));
        }
        List<BundleSets> touched = BundleSets.of(all).stream()
                .filter(bundle -> bundle.loses(worths))
                .toList();
        Money looseBefore = loose(touched, was, zero);
        Money looseAfter = loose(touched, leaving, zero);
        KeptPrice.Priced price = claws(terms) && !nothingKept ? price(all, leaving, terms.keptPrice()) : null;
        Money target = before;
        if (nothingKept) {
            target = zero;
        } else if (price != null) {
            target = price.price()
                    .minus(keptSlices)
                    .plus(reprices(terms) ? loose(BundleSets.of(all), leaving, zero) : zero);
        } else if (reprices(terms)) {
            target = before.plus(looseAfter).minus(looseBefore);
        }
        Money after = target.orZero().min(before.plus(slices));
        Money more = after.minus(before);
        return new Withholding(
                price == null ? DiscountPolicy.KEEP : DiscountPolicy.CLAWBACK,
                touched.isEmpty() ? null : terms.merchantFault() ? BundleMode.COMPONENT : terms.bundleMode(),
                why(terms, nothingKept),
                keptSlices,
                price,
                looseBefore,
                looseAfter,
                before,
                after,
                more.isPositive() ? less(worths, more) : worths,
                more.isNegative() ? withheld.giveBack(more.negated()) : List.of());
    }

    private static boolean claws(CancelTerms terms) {
        return terms.keptPrice() != null && !terms.merchantFault();
    }

    private static boolean reprices(CancelTerms terms) {
        return terms.bundleMode() == BundleMode.REPRICE && !terms.merchantFault();
    }

    private static Money loose(List<BundleSets> bundles, Map<OrderLineId, Integer> leaving, Money zero) {
        Money sum = zero;
        for (BundleSets bundle : bundles) {
            sum = sum.plus(bundle.looseSurcharge(leaving, zero));
        }
        return sum;
    }

    private static KeptPrice.@Nullable Priced price(
            List<OrderLine> all, Map<OrderLineId, Integer> leaving, @Nullable KeptPrice terms) {
        List<KeptLine> kept = all.stream()
                .map(line -> line.kept(line.units().kept() - leaving.getOrDefault(line.id(), 0)))
                .toList();
        return terms == null ? null : terms.of(kept);
    }

    private static String why(CancelTerms terms, boolean nothingKept) {
        if (nothingKept) {
            return "nothing is kept: everything that was paid for goods goes back";
        }
        if (terms.merchantFault()) {
            return "the merchant caused it: what is kept keeps its discounts";
        }
        if (terms.keptPrice() != null) {
            return "the customer caused it and a promotion is priced again for what is kept";
        }
        return reprices(terms)
                ? "the customer breaks a bundle: what is kept of a broken set costs its list price"
                : "what is kept keeps its discounts";
    }

    /** Spread over the lines by what leaves of each (D2). */
    private static Map<OrderLineId, UnitsWorth> less(Map<OrderLineId, UnitsWorth> worths, Money more) {
        List<OrderLineId> lines = new ArrayList<>(worths.keySet());
        List<Long> weights =
                lines.stream().map(line -> worths.get(line).slice().minor()).toList();
        List<Money> shares = Allocation.split(more, weights);
        Map<OrderLineId, UnitsWorth> less = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            less.put(lines.get(i), worths.get(lines.get(i)).withholding(shares.get(i)));
        }
        return less;
    }

    void carryOut(Withheld withheld) {
        worths.forEach(withheld::keep);
        back.forEach(Withheld.Part::carryOut);
    }

    /** Of the units that leave: {@code Σ slices − withheld}. */
    Money linesValue() {
        Money sum = Money.zero(before.currency());
        for (UnitsWorth worth : worths.values()) {
            sum = sum.plus(worth.value());
        }
        return sum;
    }

    Money slices() {
        Money sum = Money.zero(before.currency());
        for (UnitsWorth worth : worths.values()) {
            sum = sum.plus(worth.slice());
        }
        return sum;
    }

    /**
     * @param shorts worth of units that left by the merchant's fault at the same time
     * @param value with the fees
     */
    OrderWorth worth(Money total, Money shorts, List<FeeWorth> fees, Money value) {
        return new OrderWorth(
                total,
                slices().plus(shorts),
                policy,
                bundleMode,
                why,
                keptSlices,
                kept == null ? null : kept.price(),
                kept == null ? List.of() : kept.derivation(),
                looseBefore,
                looseAfter,
                before,
                after,
                Withheld.byLine(back),
                fees,
                value,
                Money.zero(value.currency()),
                total.minus(value));
    }

    Money givenBack() {
        Money sum = Money.zero(before.currency());
        for (Withheld.Part part : back) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }
}
