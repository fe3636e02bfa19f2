package org.handcart.cancellation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.OrderLineId;
import org.handcart.order.TaxWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cancellation: {@code requested = cancelled + pending + rejected}; {@code value = net + Σ tax}.
 *
 * @param tax by component
 * @param withheld what the units were paid less, because what is kept costs more without them (D5, D14)
 * @param worths how the value came about, one for the request and one for each answer of the warehouse
 */
public record ItemView(
        OrderLineId line,
        int requested,
        int cancelled,
        int pending,
        int rejected,
        @Nullable String reason,
        Money value,
        Money net,
        List<Tax> tax,
        Money withheld,
        List<String> derivation,
        List<UnitsWorth> worths) {

    /** One component of tax. */
    public record Tax(String component, BigDecimal rate, Money amount) {}

    /** What the parts of several departures of one line are together. */
    public static List<Tax> taxes(List<UnitsWorth> worths) {
        Map<String, Tax> sums = new LinkedHashMap<>();
        for (UnitsWorth worth : worths) {
            for (TaxWorth tax : worth.taxes()) {
                sums.merge(
                        tax.component(),
                        new Tax(tax.component(), tax.rate(), tax.amount()),
                        (one, other) -> new Tax(
                                one.component(), one.rate(), one.amount().plus(other.amount())));
            }
        }
        return List.copyOf(sums.values());
    }
}
