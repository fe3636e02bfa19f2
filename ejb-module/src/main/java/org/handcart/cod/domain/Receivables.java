package org.handcart.cod.domain;

import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;

/** The receivables of an organisation. */
public interface Receivables {

    void add(Receivable receivable);

    Optional<Receivable> find(Actor actor, OrderId order);

    /** Locked until the transaction ends; the order's row is locked before. */
    Optional<Receivable> locked(Actor actor, OrderId order);

    /** What the same cause did before; empty for a new one. */
    Optional<DueMove> moved(Actor actor, OrderId order, String cause);

    void record(Actor actor, OrderId order, String cause, DueMove move);
}
