package org.handcart.payment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;

/** Captures and releases of an organisation's authorisations. */
public interface Drawdowns {

    void add(Drawdown drawdown);

    Optional<Drawdown> find(Actor actor, UUID id);

    Optional<Drawdown> locked(Actor actor, UUID id);

    /** All of an order. Its tenders are locked, so nobody adds one meanwhile. */
    List<Drawdown> ofOrder(Actor actor, OrderId order);
}
