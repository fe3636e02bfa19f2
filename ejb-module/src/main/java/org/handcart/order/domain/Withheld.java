package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.OrderLineId;
import org.handcart.order.TaxWorth;
import org.handcart.order.UnitsWorth;
import org.handcart.order.WithheldReturn;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;

/**
 * What an order withheld of its departures so far, by line and by component of tax (D5, D14).
 *
 * @param amount of all rows; they are not looked at while it stays zero
 */
record Withheld(Order order, List<OrderWithheld> rows, Money amount) {

    /** What would come back of each row, decided but not carried out; {@code amount} is at most what is withheld. */
    List<Part> giveBack(Money amount) {
        if (amount.isZero()) {
            return List.of();
        }
        List<OrderWithheld> known =
                rows.stream().filter(row -> row.amount().isPositive()).toList();
        List<Money> shares = Allocation.split(
                amount, known.stream().map(row -> row.amount().minor()).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (shares.get(i).isPositive()) {
                parts.add(new Part(known.get(i), shares.get(i)));
            }
        }
        return parts;
    }

    /** Keeps what {@code worth} was paid less. */
    void keep(OrderLineId line, UnitsWorth worth) {
        Money net = worth.withheld();
        for (TaxWorth tax : worth.taxes()) {
            keep(line, tax.component(), tax.withheld());
            net = net.minus(tax.withheld());
        }
        keep(line, OrderWithheld.NET, net);
    }

    private void keep(OrderLineId line, String component, Money amount) {
        if (amount.isZero()) {
            return;
        }
        OrderWithheld row = rows.stream()
                .filter(known -> known.is(line, component))
                .findFirst()
                .orElseGet(() -> {
                    OrderWithheld first = new OrderWithheld(order, line, component);
                    rows.add(first);
                    order.first(first);
                    return first;
                });
        row.change(amount);
    }

    /** One row's part of a return. */
    record Part(OrderWithheld row, Money amount) {

        void carryOut() {
            row.change(amount.negated());
        }
    }

    static List<WithheldReturn> byLine(List<Part> parts) {
        Map<OrderLineId, List<Part>> lines = new LinkedHashMap<>();
        for (Part part : parts) {
            lines.computeIfAbsent(part.row().line(), ignored -> new ArrayList<>())
                    .add(part);
        }
        List<WithheldReturn> returns = new ArrayList<>();
        lines.forEach((line, of) -> returns.add(of(line, of)));
        return List.copyOf(returns);
    }

    private static WithheldReturn of(OrderLineId line, List<Part> parts) {
        Money net = Money.zero(parts.get(0).amount().currency());
        Money value = net;
        List<WithheldReturn.Tax> taxes = new ArrayList<>();
        for (Part part : parts) {
            value = value.plus(part.amount());
            if (part.row().component().equals(OrderWithheld.NET)) {
                net = net.plus(part.amount());
            } else {
                taxes.add(new WithheldReturn.Tax(part.row().component(), part.amount()));
            }
        }
        return new WithheldReturn(line, value, net, List.copyOf(taxes));
    }
}
