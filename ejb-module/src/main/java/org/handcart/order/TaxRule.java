package org.handcart.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/**
 * The taxes of one line and whether its price contains them: what turns an amount after discount into components (D6).
 *
 * <p>On top, each component is its rate of the amount, rounded half up. Inside, the taxes together are {@code amount · Σ
 * rates / (100 + Σ rates)}, rounded half up, and are split over the components by largest remainder, so that net and
 * components add up to the amount exactly.
 */
public record TaxRule(boolean inclusive, List<Rate> rates) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RATE_DIGITS = 6;

    /** One component in percent; at most six digits behind the point. */
    public record Rate(String component, BigDecimal percent) {}

    public TaxRule {
        rates = List.copyOf(rates);
    }

    /** The rule that an order froze in a line's taxes (D32); those must be all inside the price or all on top. */
    public static TaxRule frozenIn(List<LineTax> taxes) {
        boolean inclusive = taxes.stream().anyMatch(LineTax::inclusive);
        if (inclusive && !taxes.stream().allMatch(LineTax::inclusive)) {
            throw new IllegalArgumentException("taxes both inside the price and on top: " + taxes);
        }
        return new TaxRule(
                inclusive,
                taxes.stream().map(tax -> new Rate(tax.component(), tax.rate())).toList());
    }

    /** The taxes of an amount after discount; a component without a rate is there with nothing to pay. */
    public List<LineTax> on(Money amount) {
        List<Money> parts = inclusive ? inside(amount) : onTop(amount);
        List<LineTax> taxes = new ArrayList<>(rates.size());
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            taxes.add(new LineTax(rate.component(), rate.percent(), inclusive, parts.get(i)));
        }
        return List.copyOf(taxes);
    }

    private List<Money> onTop(Money amount) {
        return rates.stream()
                .map(rate -> Allocation.proportion(amount, rate.percent(), HUNDRED))
                .toList();
    }

    private List<Money> inside(Money amount) {
        BigDecimal together = rates.stream().map(Rate::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (together.signum() == 0) {
            return rates.stream().map(rate -> Money.zero(amount.currency())).toList();
        }
        Money tax = Allocation.proportion(amount, together, HUNDRED.add(together));
        return Allocation.split(
                tax,
                rates.stream()
                        .map(rate -> rate.percent().movePointRight(RATE_DIGITS).longValueExact())
                        .toList());
    }
}
