package org.handcart.cod.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Dispute;
import org.handcart.cod.Waiver;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What is argued about, and what is to be given up. Everything of a store the actor does not see is not there. */
public interface Disputes {

    /** Of one order, for deciding how much can still be disputed. */
    record Taken(String riderId, long dueMinor, long collectedMinor) {}

    Optional<Taken> collectionOf(Actor actor, OrderId order);

    void add(Actor actor, Dispute dispute);

    /** Locked until the transaction ends. */
    Optional<Dispute> lock(Actor actor, UUID id);

    List<Dispute> list(Actor actor, Dispute.@Nullable Status status, @Nullable OrderId order, int limit);

    void evidence(Actor actor, Dispute dispute, Dispute.Evidence evidence);

    void decide(
            Actor actor,
            UUID id,
            Dispute.Status status,
            Dispute.@Nullable Bearer bearer,
            @Nullable String comment,
            Instant at);

    void add(Actor actor, Waiver waiver);

    /** Locked until the transaction ends. */
    Optional<Waiver> lockWaiver(Actor actor, UUID id);

    List<Waiver> waivers(Actor actor, Waiver.@Nullable Status status, @Nullable OrderId order, int limit);

    void decide(Actor actor, UUID id, Waiver.Status status, @Nullable String comment, Instant at);
}
