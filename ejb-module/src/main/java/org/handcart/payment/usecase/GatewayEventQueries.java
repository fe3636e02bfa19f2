package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** What gateways told, for people. */
@Stateless
public class GatewayEventQueries {

    @Inject
    GatewayEvents events;

    @Inject
    Clock clock;

    /** Youngest first. */
    @Requires(Permission.MESSAGES_READ)
    public List<GatewayEventRow> list(Actor actor, @Nullable GatewayEventStatus status, int limit) {
        return events.list(actor, status, limit);
    }

    /** Looked at once more, now. False when there is no such event, or when it is in the books already. */
    @Requires(Permission.MESSAGES_REDRIVE)
    public boolean again(Actor actor, String account, String eventId) {
        return events.again(actor, account, eventId, clock.instant());
    }
}
