package org.handcart.returns;

import java.util.List;
import org.handcart.cancellation.ItemView;
import org.handcart.order.OrderLineId;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Money;

/**
 * One line of a return; {@code refund = value − restocking}, {@code value = net + Σ tax}.
 *
 * @param restocked units that are in stock again
 * @param damaged units that are not for sale
 */
public record ReturnedLine(
        OrderLineId line,
        String sku,
        int quantity,
        int restocked,
        int damaged,
        Money value,
        Money net,
        List<ItemView.Tax> tax,
        Money restocking,
        Money refund,
        List<String> derivation,
        UnitsWorth worth) {}
