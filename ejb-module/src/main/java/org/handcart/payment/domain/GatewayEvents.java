package org.handcart.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What gateways told an organisation. Everything is kept; only its status moves. */
public interface GatewayEvents {

    /** RECEIVED, and due at once. False when it is there already: then nothing is written. */
    boolean keep(Actor actor, String account, Gateway gateway, GatewayEvent event, Instant now);

    /** The one that is due longest, whose next time is put off; one that another claims at this moment is passed over. */
    Optional<Kept> claimDue(Actor actor, Instant now, Instant until);

    /** Empty for one that is not there. */
    Optional<Age> age(Actor actor, String account, String eventId);

    /** @param nextAttempt null when nothing is to happen to it any more */
    void moved(
            Actor actor,
            String account,
            String eventId,
            GatewayEventStatus status,
            String detail,
            @Nullable Instant nextAttempt);

    /** Due at once, whatever became of it. False when there is no such event, or it is in our books already. */
    boolean again(Actor actor, String account, String eventId, Instant now);

    /** Tenders, drawdowns and refunds of an account that the gateway knows by one of these ids. */
    List<UUID> requestsKnownAs(Actor actor, String account, List<String> references);

    /** Youngest first. */
    List<GatewayEventRow> list(Actor actor, @Nullable GatewayEventStatus status, int limit);

    /** One as it was kept. The payload stays where it is. */
    record Kept(String account, GatewayEvent event) {}

    /** @param attempts how often it was looked at, this time included */
    record Age(int attempts, Instant receivedAt) {}
}
