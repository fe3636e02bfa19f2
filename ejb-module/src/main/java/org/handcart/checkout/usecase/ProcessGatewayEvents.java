package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.handcart.payment.GatewayEventWork;
import org.handcart.payment.usecase.WorkThroughGatewayEvents;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What payment gateways told comes into the books, and the orders learn of it. */
@Stateless
public class ProcessGatewayEvents {

    @EJB
    WorkThroughGatewayEvents work;

    @EJB
    ProcessPaymentRequest process;

    /** One event; false when none is due. What cannot be told now is told by {@link ResolveUnknownPayments}. */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean processNext(Actor actor) {
        GatewayEventWork done = work.next(actor);
        if (done.moved() != null) {
            process.process(actor, done.moved());
        }
        return done.any();
    }
}
