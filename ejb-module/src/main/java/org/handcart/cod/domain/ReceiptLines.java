package org.handcart.cod.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.cod.Receipt;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.shared.Money;
import org.handcart.shared.UnitSlices;

/**
 * The units of an order that were brought to the door: all that were neither cancelled nor missing. What they are worth
 * is what is left of the line after those (D3), whatever came back afterwards.
 */
public final class ReceiptLines {

    private final List<Receipt.Line> lines = new ArrayList<>();
    private final Map<String, Receipt.Tax> taxes = new LinkedHashMap<>();

    public ReceiptLines(List<LineDetail> details) {
        details.forEach(this::add);
    }

    private void add(LineDetail line) {
        int ordered = line.quantities().ordered();
        int gone = line.quantities().cancelled() + line.quantities().shorted();
        int brought = ordered - gone;
        if (brought <= 0) {
            return;
        }
        Money discount = Money.zero(line.total().currency());
        for (LineDiscount share : line.discounts()) {
            discount = discount.plus(left(share.amount(), ordered, gone));
        }
        lines.add(new Receipt.Line(
                line.name(), line.sku(), brought, line.unitPrice(), discount, total(line, ordered, gone)));
        for (LineTax tax : line.taxes()) {
            Receipt.Tax part =
                    new Receipt.Tax(tax.component(), tax.rate(), tax.inclusive(), left(tax.amount(), ordered, gone));
            String key = tax.component() + " " + tax.rate() + " " + tax.inclusive();
            taxes.merge(key, part, ReceiptLines::sum);
        }
    }

    /** Tax on top is sliced by itself, as it is when it is refunded (D6). */
    private static Money total(LineDetail line, int ordered, int gone) {
        Money onTop = Money.zero(line.total().currency());
        Money sliced = onTop;
        for (LineTax tax : line.taxes()) {
            if (!tax.inclusive()) {
                onTop = onTop.plus(tax.amount());
                sliced = sliced.plus(left(tax.amount(), ordered, gone));
            }
        }
        return left(line.total().minus(onTop), ordered, gone).plus(sliced);
    }

    private static Receipt.Tax sum(Receipt.Tax one, Receipt.Tax other) {
        return new Receipt.Tax(
                one.component(), one.rate(), one.inclusive(), one.amount().plus(other.amount()));
    }

    private static Money left(Money frozen, int units, int gone) {
        return new UnitSlices(frozen, units).value(gone, units - gone);
    }

    public List<Receipt.Line> lines() {
        return List.copyOf(lines);
    }

    public List<Receipt.Tax> taxes() {
        return List.copyOf(taxes.values());
    }

    public Money goods(Money zero) {
        return lines.stream().map(Receipt.Line::total).reduce(zero, Money::plus);
    }
}
