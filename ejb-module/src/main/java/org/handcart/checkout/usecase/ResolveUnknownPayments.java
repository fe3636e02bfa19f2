package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.usecase.OverduePayments;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Nothing stays unknown for good: asks the gateway again for what has no end, and tells what was not told (D31). */
@Stateless
public class ResolveUnknownPayments {

    @EJB
    OverduePayments overdue;

    @EJB
    ProcessPaymentRequest process;

    /** One charge or refund; false when nothing is overdue. Several may run at once. */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean resolveNext(Actor actor) {
        Optional<UUID> next = overdue.next(actor);
        next.ifPresent(request -> process.process(actor, request));
        return next.isPresent();
    }
}
