package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.domain.Refunds;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Finds charges and refunds that nobody works on although their time has come. */
@Stateless
public class OverduePayments {

    @Inject
    Refunds refunds;

    /** One that is due, or that ended and was not told; rows that another claims at this moment are passed over. */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<UUID> next(Actor actor) {
        return refunds.claimOverdue(actor);
    }
}
