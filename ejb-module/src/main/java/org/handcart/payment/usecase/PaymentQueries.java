package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of payments. */
@Stateless
public class PaymentQueries {

    /** Refunds of an order, or of one cause. */
    @Requires(Permission.ORDER_READ)
    public List<RefundPart> refunds(Actor actor, OrderId order, @Nullable String cause) {
        throw new IllegalStateException("PaymentQueries is not built yet");
    }
}
