package org.handcart.cod.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What was collected, as a receipt needs it, and how often it was printed. */
public interface Receipts {

    /** {@code rounding} is due less what was open; {@code prepaid} what was paid otherwise. */
    record Taken(
            UUID id,
            OrderId order,
            String storeCode,
            String riderId,
            String number,
            String method,
            Money due,
            Money collected,
            Money rounding,
            Money prepaid,
            Instant collectedAt) {}

    Optional<Taken> find(Actor actor, UUID collection);

    /** How often it was printed before; two at once are counted one after the other. */
    int printed(Actor actor, UUID collection, Instant at);
}
