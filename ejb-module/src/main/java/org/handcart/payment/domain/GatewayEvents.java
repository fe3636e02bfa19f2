package org.handcart.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What gateways told an organisation. Everything is kept; only its status moves. */
public interface GatewayEvents {

    /** RECEIVED, and due at once. False when it is there already: then nothing is written. */
    boolean keep(Actor actor, String account, Gateway gateway, GatewayEvent event, Instant now);

    /** The oldest that is due, locked until the transaction ends; one that another works on is passed over. */
    Optional<Kept> nextDue(Actor actor, Instant now);

    /** @param nextAttempt null when nothing is to happen to it any more */
    void moved(Actor actor, Kept event, GatewayEventStatus status, String detail, @Nullable Instant nextAttempt);

    /** Youngest first. */
    List<GatewayEventRow> list(Actor actor, @Nullable GatewayEventStatus status, int limit);

    /** One as it was kept. The payload stays where it is. */
    record Kept(String account, Gateway gateway, GatewayEvent event, int attempts, Instant receivedAt) {}
}
