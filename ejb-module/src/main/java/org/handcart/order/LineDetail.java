package org.handcart.order;

import java.util.List;
import java.util.UUID;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line as a reader sees it. Its amounts are those of {@link NewLine}, frozen for all ordered units: {@code total =
 * gross − discount + taxes that are not included}, {@code net = total − tax}.
 *
 * @param discounts its shares of the order's discounts; they add up to {@code discount}
 * @param taxes by component; they add up to {@code tax}
 */
public record LineDetail(
        OrderLineId id,
        int lineNumber,
        String sku,
        String name,
        Money unitPrice,
        LineQuantities quantities,
        @Nullable UUID bundleLineId,
        OnShort onShort,
        Money gross,
        Money discount,
        Money tax,
        Money net,
        Money total,
        List<LineDiscount> discounts,
        List<LineTax> taxes) {

    /** With its shares and taxes, which are kept in tables of their own. */
    public LineDetail with(List<LineDiscount> shares, List<LineTax> components) {
        return new LineDetail(
                id,
                lineNumber,
                sku,
                name,
                unitPrice,
                quantities,
                bundleLineId,
                onShort,
                gross,
                discount,
                tax,
                net,
                total,
                shares,
                components);
    }
}
