package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.handcart.payment.GatewayEventWork;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.shared.verb.Retrying;

/** Takes what gateways told into our books, one by one. Several may at once. */
@Stateless
public class WorkThroughGatewayEvents {

    private static final Logger LOG = System.getLogger(WorkThroughGatewayEvents.class.getName());

    @EJB
    ApplyGatewayEvent apply;

    /** Needs no transaction: claiming and applying have one each, so that an event that fails delays no other. */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GatewayEventWork next(Actor actor) {
        Optional<Kept> claimed = apply.claim(actor);
        if (claimed.isEmpty()) {
            return new GatewayEventWork(false, null);
        }
        try {
            return new GatewayEventWork(
                    true, Retrying.call(() -> apply.apply(actor, claimed.get())).orElse(null));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "event " + claimed.get().event().eventId() + " of account "
                            + claimed.get().account() + " cannot be applied now",
                    failed);
            return new GatewayEventWork(true, null);
        }
    }
}
