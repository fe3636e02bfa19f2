package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.handcart.order.LineProgress;
import org.handcart.order.OrderId;
import org.handcart.order.ProgressedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Takes the warehouse's figures into the lines. */
@Stateless
public class ApplyProgress {

    /** Merges cumulative figures by max within what is conserved (D22); never moves back. */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public ProgressedOrder apply(Actor actor, OrderId order, List<LineProgress> lines, Instant occurredAt) {
        throw new IllegalStateException("ApplyProgress is not built yet");
    }
}
