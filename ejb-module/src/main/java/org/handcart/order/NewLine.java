package org.handcart.order;

import java.util.List;
import java.util.UUID;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line with everything frozen. {@code reserved} false leaves the units in {@code open}. All amounts are for all units
 * of the line and of one currency.
 *
 * @param gross unit price × quantity; for a component of a bundle its share of the bundle's price (D2)
 * @param discounts its shares of the order's discounts, each code once (D4)
 * @param taxes after discount, each component once (D6); empty when no tax is told apart
 */
public record NewLine(
        OrderLineId id,
        String sku,
        String name,
        boolean stocked,
        boolean reserved,
        Quantity quantity,
        Money unitPrice,
        Money gross,
        List<LineDiscount> discounts,
        List<LineTax> taxes,
        OnShort onShort,
        @Nullable UUID bundleId,
        int bundleRatio) {

    public NewLine {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }

    /** The sum of its discount shares. */
    public Money discount() {
        Money sum = Money.zero(gross.currency());
        for (LineDiscount share : discounts) {
            sum = sum.plus(share.amount());
        }
        return sum;
    }

    /** The sum of its tax components, included in the price or not. */
    public Money tax() {
        Money sum = Money.zero(gross.currency());
        for (LineTax component : taxes) {
            sum = sum.plus(component.amount());
        }
        return sum;
    }

    /** What the customer pays for the line: gross − discount, plus the taxes that the price does not include. */
    public Money total() {
        Money sum = gross.minus(discount());
        for (LineTax component : taxes) {
            sum = component.inclusive() ? sum : sum.plus(component.amount());
        }
        return sum;
    }

    /** The total without any tax; the total itself when no tax is told apart. */
    public Money net() {
        return total().minus(tax());
    }
}
