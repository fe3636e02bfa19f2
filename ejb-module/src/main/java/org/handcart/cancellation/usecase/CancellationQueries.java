package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of cancellations. */
@Stateless
public class CancellationQueries {

    /** Empty when it is not this order's. */
    @Requires(Permission.ORDER_READ)
    public Optional<CancellationView> find(Actor actor, OrderId order, CancellationId id) {
        throw new IllegalStateException("CancellationQueries is not built yet");
    }

    /** Newest first, at most 200. */
    @Requires(Permission.ORDER_READ)
    public List<CancellationView> list(
            Actor actor,
            OrderId order,
            @Nullable CancellationStatus status,
            @Nullable Instant from,
            @Nullable Instant to) {
        throw new IllegalStateException("CancellationQueries is not built yet");
    }
}
