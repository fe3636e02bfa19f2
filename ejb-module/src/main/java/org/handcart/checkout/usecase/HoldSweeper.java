package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handcart.order.OrderHold;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/**
 * Looks every five seconds for holds whose time is over; several servers may, the order's lock lets one. Each hold is a
 * transaction of its own, so that one that fails holds nothing else up.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldSweeper {

    private static final Logger LOG = System.getLogger(HoldSweeper.class.getName());

    @EJB
    OrganisationQueries organisations;

    @EJB
    ExpireHold expireHold;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "holds")
    void sweep() {
        attempt("the list of organisations", () -> organisations.all().forEach(each -> sweep(each.id())));
    }

    private void sweep(OrgId org) {
        Actor actor = Actor.system(org, "holds", "sweep-" + UUID.randomUUID());
        attempt("holds of " + org, () -> {
            for (OrderHold hold : expireHold.due(actor)) {
                attempt("hold " + hold.id(), () -> expireHold.expire(actor, hold));
            }
        });
    }

    /** The next look tries again; until then the log tells. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "sweeping " + what, failed);
        }
    }
}
