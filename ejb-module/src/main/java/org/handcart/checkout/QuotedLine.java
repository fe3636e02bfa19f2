package org.handcart.checkout;

import java.util.List;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line as it would be frozen. Amounts are for all its units, as in {@link org.handcart.order.NewLine}.
 *
 * @param requestLine which line of the request it comes from, from 0
 * @param bundleSku the bundle it is a part of
 * @param derivation how the amounts came about, in sentences
 */
public record QuotedLine(
        int requestLine,
        String sku,
        String name,
        @Nullable String bundleSku,
        int quantity,
        Money unitPrice,
        Money gross,
        List<LineDiscount> discounts,
        List<LineTax> taxes,
        Money net,
        Money total,
        List<String> derivation) {}
