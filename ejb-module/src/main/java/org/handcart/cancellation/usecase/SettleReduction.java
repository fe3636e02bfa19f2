package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Settlement;
import org.handcart.cod.DueChange;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.cod.usecase.RecordRefusal;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The order became worth less: cancellation, short, refusal all end here. */
@Stateless
public class SettleReduction {

    @EJB
    AdjustReceivable adjustReceivable;

    @EJB
    RequestRefund requestRefund;

    @EJB
    RecordRefusal recordRefusal;

    @Inject
    PaymentLabel paymentLabel;

    /**
     * Due first, refund for the rest (D8); idempotent per cause. Call it with the order locked; the gateway is asked after
     * the transaction (D31).
     *
     * @param totalNow what the order is worth from now on
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public Settlement settle(Actor actor, OrderId order, Money totalNow, RefundMethod method, String cause) {
        return settle(actor, order, adjustReceivable.adjust(actor, order, totalNow, cause), method, cause);
    }

    /**
     * So much is given without an item: the same way of the money, the order keeps its worth. Call it with the order
     * locked.
     *
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     */
    @Requires({Permission.REFUND, Permission.PROCESS})
    public Settlement give(Actor actor, OrderId order, Money amount, RefundMethod method, String cause) {
        return settle(actor, order, adjustReceivable.give(actor, order, amount, cause), method, cause);
    }

    private Settlement settle(Actor actor, OrderId order, DueChange change, RefundMethod method, String cause) {
        List<RefundPart> refunds = change.refundable().isPositive()
                ? requestRefund.request(actor, order, change.refundable(), method.name(), cause)
                : List.of();
        boolean nothingLeftToCollect =
                change.codReduction().isPositive() && change.due().due().isZero();
        if (nothingLeftToCollect || refunds.stream().anyMatch(SettleReduction::isOver)) {
            paymentLabel.refresh(actor, order);
        }
        return new Settlement(change, refunds);
    }

    /** Nobody will tell later. */
    private static boolean isOver(RefundPart refund) {
        return refund.status().equals("RELEASED") || refund.status().equals("SUCCEEDED");
    }

    /**
     * Nothing of the order was handed over at the door: what is still due, for fees that stay, is not asked for (D25).
     * Call it with the order locked, after {@link #settle}.
     *
     * @return what was written off
     */
    @Requires(Permission.PROCESS)
    public Money writeOff(Actor actor, OrderId order, String cause) {
        Money waived = recordRefusal.writeOff(actor, order, cause);
        if (waived.isPositive()) {
            paymentLabel.refresh(actor, order);
        }
        return waived;
    }
}
