package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.ReducedOrder;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What a cancellation gives back to the customer; a due that is collected no more is not among it (D8, D23). */
@Dependent
class BackToCustomer {

    @EJB
    AdjustReceivable adjustReceivable;

    /**
     * The most it can be. Units the warehouse may still stop count with all they are worth: what is due now may be gone
     * when they leave, by another cancellation that waits beside this one.
     */
    Money atMost(Actor actor, ReducedOrder reduced) {
        Money now = refundable(actor, reduced, reduced.totalNow());
        if (reduced.heldWorth().isZero()) {
            return now;
        }
        Money everything = refundable(actor, reduced, Money.zero(now.currency()));
        return now.plus(reduced.heldWorth()).min(everything);
    }

    private Money refundable(Actor actor, ReducedOrder reduced, Money total) {
        return adjustReceivable.preview(actor, reduced.order(), total).refundable();
    }
}
