package org.handcart.payment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The refunds of an organisation's orders. */
public interface Refunds {

    void add(Refund refund);

    /** All of an order. Its tenders are locked, so nobody adds one meanwhile. */
    List<Refund> ofOrder(Actor actor, OrderId order);

    /**
     * Oldest first, at most {@code limit}, behind {@code after}; only of orders in the actor's stores.
     *
     * @param statuses which to show; none: all
     */
    List<Refund> page(Actor actor, Set<RefundStatus> statuses, @Nullable UUID after, int limit);

    Optional<Refund> find(Actor actor, UUID id);

    /** Those of a tender that wait until it is captured, locked. */
    List<Refund> waitingFor(Actor actor, UUID tender);

    /** Those of a tender that wait for a person's approval, locked, newest first. */
    List<Refund> heldOf(Actor actor, UUID tender);

    /** What takes the place of a refund that failed for ever, locked. */
    Optional<Refund> inPlaceOf(Actor actor, UUID failed);

    /** Writes down what was changed so far. */
    void flush();

    Optional<Refund> locked(Actor actor, UUID id);

    /** A tender, drawdown or refund whose next attempt, or whose telling, is overdue. Nobody else gets it for a while. */
    Optional<UUID> claimOverdue(Actor actor);

    /** Oldest first. */
    List<RefundPart> parts(Actor actor, OrderId order, @Nullable String cause);

    /** Those of many orders by what caused them, oldest first. One statement. */
    Map<String, List<RefundPart>> partsByCause(Actor actor, Collection<OrderId> orders);
}
