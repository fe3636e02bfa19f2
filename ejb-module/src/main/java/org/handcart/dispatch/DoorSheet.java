package org.handcart.dispatch;

import java.util.List;
import org.handcart.cod.Refusal;
import org.handcart.cod.UpiRequest;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rider needs at a door, so that the phone can show the new due before anybody has asked for it.
 *
 * @param version of the due; quote it when collecting or refusing
 * @param nothingTaken what it would mean to refuse everything; null when nothing can be refused
 * @param methods how the due can be paid; empty when nothing is due
 * @param upi null where UPI is not taken or nothing is due
 */
public record DoorSheet(
        OrderId order,
        String orderNumber,
        @Nullable String customerName,
        OrderStatus status,
        String deliveryStatus,
        String codStatus,
        Money due,
        int version,
        List<Line> lines,
        @Nullable Effect nothingTaken,
        List<String> methods,
        @Nullable UpiRequest upi,
        List<Refusal> refusals) {

    /**
     * Goods the rider has with them.
     *
     * @param effects of refusing one unit, two, and so on, when the customer is the reason; the first ten
     */
    public record Line(OrderLineId line, String sku, String name, int refusable, List<Effect> effects) {}

    /**
     * What refusing {@code units} would do alone.
     *
     * @param off what the due falls by
     * @param due what would be asked for then
     * @param refund what goes back of what was prepaid
     */
    public record Effect(int units, Money value, Money off, Money due, Money refund) {}
}
