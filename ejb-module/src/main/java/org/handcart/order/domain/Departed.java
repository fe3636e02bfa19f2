package org.handcart.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.handcart.order.AdjustedItem;
import org.handcart.order.AdjustedItem.Way;
import org.handcart.order.LineShift;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.OrderWorth;
import org.handcart.order.QuantityAdjusted;
import org.handcart.order.UnitsWorth;
import org.jspecify.annotations.Nullable;

/** The one thing an order tells when units have left it, whatever the way; asked for after they did. */
final class Departed {

    private Departed() {}

    static AdjustedItem item(OrderLine line, Way way, UnitsWorth worth) {
        return new AdjustedItem(
                line.id(),
                line.sku(),
                way,
                worth.count(),
                line.unitPrice(),
                worth.value(),
                line.units().remaining(),
                worth);
    }

    /** What fell short and what the warehouse agreed to cancel. */
    static List<AdjustedItem> items(List<LineShift> shifts, Function<OrderLineId, @Nullable OrderLine> lines) {
        List<AdjustedItem> items = new ArrayList<>();
        for (LineShift shift : shifts) {
            OrderLine line = lines.apply(shift.line());
            UnitsWorth missing = shift.shortWorth();
            if (line != null && missing != null) {
                items.add(item(line, Way.SHORT, missing));
            }
            UnitsWorth agreed = shift.cancelledWorth();
            if (line != null && agreed != null) {
                items.add(item(line, Way.CANCELLED, agreed));
            }
        }
        return List.copyOf(items);
    }

    static QuantityAdjusted event(
            OrderState order,
            @Nullable String reason,
            List<AdjustedItem> items,
            OrderWorth worth,
            OrderStatus before,
            Instant at) {
        return new QuantityAdjusted(
                order.id(),
                order.customerId(),
                order.storeCode(),
                reason,
                items,
                worth.value(),
                worth.before(),
                worth.after(),
                before,
                order.status(),
                worth,
                at);
    }
}
