package org.handcart.dispatch;

import java.time.Instant;
import java.util.List;
import org.handcart.cod.RefusalReason;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The customer does not take something at the door.
 *
 * @param lines empty: nothing that the rider has with them is taken
 * @param codVersion under which the rider knew the due; an older one is fine
 * @param payment what the rider takes for the rest in the same step; null: later, or nothing
 * @param refusedAt by the rider's clock
 */
public record DoorRefusalCommand(
        OrderId order,
        String riderId,
        RefusalReason reason,
        @Nullable String comment,
        List<LineQuantity> lines,
        int codVersion,
        @Nullable DoorPayment payment,
        Instant refusedAt) {

    /** Cash, or UPI when the customer would rather. */
    public record DoorPayment(
            Money collected,
            String method,
            @Nullable String proofType,
            @Nullable String proofValue) {}
}
