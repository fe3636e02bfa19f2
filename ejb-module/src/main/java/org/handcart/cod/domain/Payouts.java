package org.handcart.cod.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Payout;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What is owed back to customers. */
public interface Payouts {

    Optional<Payout> find(Actor actor, UUID id);

    /** Locked until the transaction ends; empty in a store the actor does not see. */
    Optional<Payout> lock(Actor actor, UUID id);

    /** Of the actor's stores, oldest first. @param order null: of every order */
    List<Payout> list(Actor actor, Payout.@Nullable Status status, @Nullable OrderId order, int limit);

    void assign(Actor actor, UUID id, String to);

    void paid(Actor actor, UUID id, Payout.Way way, @Nullable String reference, Instant at);
}
