package org.handcart.order.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.order.SubstituteMode;
import org.handcart.order.TaxRule;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/**
 * What a substitute costs the customer (D20). The original's discount is carried over: its share, or the same rate on the
 * substitute, whichever is less. Tax is the substitute's own, on what is left.
 *
 * @param discounts what is carried over, and what the merchant bears
 */
record SubstitutePrice(Money gross, List<LineDiscount> discounts, List<LineTax> taxes, Money total) {

    private static final String CARRIED = "SUBSTITUTE";
    private static final String BORNE = "PRICE_MATCH";

    /**
     * @param gross of the substitute, for all its units
     * @param originalGross of the units that are replaced
     * @param originalDiscount their share of the order's discounts
     */
    static SubstitutePrice of(Money gross, Money originalGross, Money originalDiscount, TaxRule rule) {
        Money sameRate = originalGross.isZero()
                ? Money.zero(gross.currency())
                : Allocation.proportion(
                        gross, BigDecimal.valueOf(originalDiscount.minor()), BigDecimal.valueOf(originalGross.minor()));
        Money carried = originalDiscount.min(sameRate);
        return priced(gross, discount(CARRIED, carried), gross.minus(carried), rule);
    }

    /** The same goods for at most so much, taxes included; never less than nothing. */
    SubstitutePrice atMost(Money most, TaxRule rule) {
        SubstitutePrice matched = this;
        Money price = net(this);
        Money excess = total.minus(most);
        while (excess.isPositive() && price.isPositive()) {
            price = price.minus(excess.min(price));
            List<LineDiscount> all = new ArrayList<>(discounts);
            all.addAll(discount(BORNE, net(this).minus(price)));
            matched = priced(gross, all, price, rule);
            excess = matched.total().minus(most);
        }
        // tax on top falls with the price: give back what was taken too much, as far as whole minor units go
        while (matched.total().compareTo(most) < 0) {
            Money more = price.plus(Money.ofMinor(1, price.currency()));
            List<LineDiscount> all = new ArrayList<>(discounts);
            all.addAll(discount(BORNE, net(this).minus(more)));
            SubstitutePrice nearer = priced(gross, all, more, rule);
            if (nearer.total().compareTo(most) > 0) {
                break;
            }
            price = more;
            matched = nearer;
        }
        return matched;
    }

    boolean isDearerThan(Money original) {
        return total.compareTo(original) > 0;
    }

    SubstitutePrice under(SubstituteMode mode, Money original, TaxRule rule) {
        return mode == SubstituteMode.ABSORBED && isDearerThan(original) ? atMost(original, rule) : this;
    }

    private static Money net(SubstitutePrice of) {
        Money price = of.gross();
        for (LineDiscount discount : of.discounts()) {
            price = price.minus(discount.amount());
        }
        return price;
    }

    private static List<LineDiscount> discount(String code, Money amount) {
        return amount.isPositive() ? List.of(new LineDiscount(code, amount)) : List.of();
    }

    private static SubstitutePrice priced(Money gross, List<LineDiscount> discounts, Money price, TaxRule rule) {
        List<LineTax> taxes = rule.on(price);
        Money total = price;
        for (LineTax tax : taxes) {
            total = tax.inclusive() ? total : total.plus(tax.amount());
        }
        return new SubstitutePrice(gross, List.copyOf(discounts), taxes, total);
    }
}
