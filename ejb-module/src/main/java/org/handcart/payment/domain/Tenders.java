package org.handcart.payment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;

/** The tenders of an organisation's orders. */
public interface Tenders {

    void add(Tender tender);

    /** In the order of consumption, all locked until the transaction ends. */
    List<Tender> locked(Actor actor, OrderId order);

    Optional<Tender> locked(Actor actor, UUID id);

    /** In the order of consumption; locks nothing. */
    List<Tender> ofOrder(Actor actor, OrderId order);

    /** Locks nothing. */
    Optional<Tender> find(Actor actor, UUID id);
}
