package org.handcart.cancellation.usecase;

import java.util.List;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.shared.Quantity;

/** Everything of an order that can still be cancelled (D12). */
final class Cancellable {

    private Cancellable() {}

    static List<LineQuantity> lines(OrderDetail order, boolean override) {
        return order.lines().stream()
                .map(line -> new LineQuantity(line.id(), Quantity.of(units(line, override))))
                .filter(line -> !line.quantity().isZero())
                .toList();
    }

    /** Held units are asked for already; packed ones need a store manager's word. */
    private static int units(LineDetail line, boolean override) {
        LineQuantities in = line.quantities();
        int inStore = in.released() + in.picked() + (override ? in.packed() : 0);
        return in.open() + in.reserved() + Math.max(0, inStore - in.held());
    }
}
