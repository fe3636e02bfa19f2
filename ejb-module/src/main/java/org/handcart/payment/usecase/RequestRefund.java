package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Money back to where it came from. */
@Stateless
public class RequestRefund {

    /** Locks the order's tenders; reverse order of consumption (D11); never more than captured (D10); idempotent per cause. @throws RefundExceedsCaptured */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public List<RefundPart> request(Actor actor, OrderId order, Money amount, String method, String cause) {
        throw new IllegalStateException("RequestRefund is not built yet");
    }
}
