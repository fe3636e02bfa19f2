package org.handcart.order;

import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the worth of a whole order changed when units left it: what the lines do not say by themselves. {@code value =
 * slices + withheldBefore − withheldAfter + Σ fees.returned} and {@code after = before − value + charged}; at any time what was
 * given back and {@code after} are together what the order was placed for.
 *
 * @param before what the order was worth
 * @param slices the frozen parts of the units that left, together (D3)
 * @param policy what ran for the promotions: KEEP or CLAWBACK (D5)
 * @param bundleMode what ran for bundles (D14); null when no bundle was touched
 * @param why the policy ran, in a sentence
 * @param keptSlices the frozen parts of the goods that are kept
 * @param keptPrice what they cost under the frozen rules; null when nobody asked
 * @param keptDerivation how that price came about, in sentences
 * @param looseBefore what parts of broken sets cost above their share of the bundle's price, before
 * @param looseAfter the same, now
 * @param withheldBefore what earlier departures were paid less for
 * @param withheldAfter the same, now
 * @param returned of what was withheld before, by line
 * @param fees every fee, also those that stay
 * @param value what the order lost
 * @param charged a fee of its own for it, such as for restocking (D24); {@code after = before − value + charged}
 * @param after what it is worth now
 */
public record OrderWorth(
        Money before,
        Money slices,
        DiscountPolicy policy,
        @Nullable BundleMode bundleMode,
        String why,
        Money keptSlices,
        @Nullable Money keptPrice,
        List<String> keptDerivation,
        Money looseBefore,
        Money looseAfter,
        Money withheldBefore,
        Money withheldAfter,
        List<WithheldReturn> returned,
        List<FeeWorth> fees,
        Money value,
        Money charged,
        Money after) {

    public OrderWorth {
        keptDerivation = List.copyOf(keptDerivation);
        returned = List.copyOf(returned);
        fees = List.copyOf(fees);
    }

    /** The same, with a fee of its own. */
    public OrderWorth charging(Money fee) {
        return new OrderWorth(
                before,
                slices,
                policy,
                bundleMode,
                why,
                keptSlices,
                keptPrice,
                keptDerivation,
                looseBefore,
                looseAfter,
                withheldBefore,
                withheldAfter,
                returned,
                fees,
                value,
                fee,
                before.minus(value).plus(fee));
    }

    public Money feesReturned() {
        Money sum = Money.zero(value.currency());
        for (FeeWorth fee : fees) {
            sum = sum.plus(fee.returned());
        }
        return sum;
    }

    public Money withheldReturned() {
        Money sum = Money.zero(value.currency());
        for (WithheldReturn part : returned) {
            sum = sum.plus(part.value());
        }
        return sum;
    }

    /** How it came about, for people. */
    public List<String> sentences() {
        List<String> told = new ArrayList<>();
        told.add(why);
        Money price = keptPrice;
        if (price != null) {
            told.addAll(keptDerivation);
            told.add("what is kept was %s and costs %s under the terms of the order"
                    .formatted(plain(keptSlices), plain(price)));
        }
        if (!looseBefore.equals(looseAfter)) {
            told.add("parts of broken sets cost %s above their share of the bundle, %s before"
                    .formatted(plain(looseAfter), plain(looseBefore)));
        }
        if (withheldAfter.compareTo(withheldBefore) > 0) {
            told.add("%s of %s is withheld for it and comes back when nothing is kept"
                    .formatted(plain(withheldAfter.minus(withheldBefore)), plain(slices)));
        }
        if (slices.isPositive() && value.isZero()) {
            told.add("the refund is 0: what is kept costs as much as was paid for all");
        }
        if (!returned.isEmpty()) {
            told.add("%s that was withheld before comes back".formatted(plain(withheldReturned())));
        }
        for (FeeWorth fee : fees) {
            told.add(fee.why());
        }
        if (charged.isPositive()) {
            told.add("%s is kept back as a restocking fee of its own".formatted(plain(charged)));
        }
        told.add("the order was worth %s, loses %s, is worth %s".formatted(plain(before), plain(value), plain(after)));
        return List.copyOf(told);
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
