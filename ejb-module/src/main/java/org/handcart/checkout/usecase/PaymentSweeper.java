package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;

/** Looks every two seconds for what gateways told, and for charges and refunds that nobody works on; several servers may. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentSweeper {

    private static final Logger LOG = System.getLogger(PaymentSweeper.class.getName());

    /** So that one organisation with a silent gateway does not keep the others waiting for ever. */
    private static final int AT_ONCE = 20;

    @EJB
    OrganisationQueries organisations;

    @EJB
    ResolveUnknownPayments resolve;

    @EJB
    ProcessGatewayEvents gatewayEvents;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "payments")
    void sweep() {
        try {
            organisations.all().forEach(each -> sweep(each.id()));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "sweeping payments: the list of organisations", failed);
        }
    }

    /** What fails here is overdue still and comes up again. */
    private void sweep(OrgId org) {
        Actor actor = Actor.system(org, "payment", "sweep-" + UUID.randomUUID());
        try {
            for (int i = 0; i < AT_ONCE && gatewayEvents.processNext(actor); i++) {
                LOG.log(Level.DEBUG, "took in what a gateway told {0}", org);
            }
            for (int i = 0; i < AT_ONCE && resolve.resolveNext(actor); i++) {
                LOG.log(Level.DEBUG, "looked after a payment of {0}", org);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "sweeping payments of " + org, failed);
        }
    }
}
