package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of payments. */
@Stateless
public class PaymentQueries {

    @Inject
    Refunds refunds;

    @Inject
    Tenders tenders;

    /** Some of the order's money is authorised and not captured. */
    @Requires(Permission.ORDER_READ)
    public boolean isSetAside(Actor actor, OrderId order) {
        return tenders.ofOrder(actor, order).stream().anyMatch(tender -> tender.status() == TenderStatus.AUTHORISED);
    }

    /** Refunds of an order, or of one cause, oldest first. */
    @Requires(Permission.ORDER_READ)
    public List<RefundPart> refunds(Actor actor, OrderId order, @Nullable String cause) {
        return refunds.parts(actor, order, cause);
    }
}
