package org.handcart.cod.domain;

import java.util.List;
import org.handcart.cod.Refusal;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;

/** What was refused at doors. */
public interface Refusals {

    void add(Actor actor, Refusal refusal);

    /** Oldest first. */
    List<Refusal> of(Actor actor, OrderId order);
}
