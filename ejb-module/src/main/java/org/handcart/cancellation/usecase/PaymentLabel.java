package org.handcart.cancellation.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.ChangePaymentStatus;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** Keeps the order's label of money right after value left it. */
@Dependent
class PaymentLabel {

    /** The prepaid money is not in: the label is the checkout's, until it is. */
    private static final String NOT_PAID_YET = "PENDING";

    @Inject
    OrderQueries orders;

    @Inject
    PaymentQueries payments;

    @Inject
    ChangePaymentStatus changePaymentStatus;

    void refresh(Actor actor, OrderId id) {
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        OrderDetail order = orders.find(system, id.toString()).orElseThrow();
        String now = order.row().paymentStatus();
        String then = label(now, order.paid(), order.refunded(), payments.isSetAside(system, id), owes(order));
        if (!then.equals(now)) {
            changePaymentStatus.change(system, id, then);
        }
    }

    private static boolean owes(OrderDetail order) {
        return order.codStatus().equals("PENDING") && order.codDue().isPositive();
    }

    /** @param setAside some of it is authorised and not captured */
    static String label(String now, Money paid, Money refunded, boolean setAside, boolean owes) {
        if (owes || now.equals(NOT_PAID_YET)) {
            return now;
        }
        if (setAside) {
            return "AUTHORIZED";
        }
        if (refunded.isPositive()) {
            return refunded.compareTo(paid) >= 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
        }
        if (paid.isPositive()) {
            return now.equals("COD_COLLECTED") ? now : "PAID";
        }
        return "NOTHING_DUE";
    }
}
