package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.CollectOutcome.Reason;
import org.handcart.cod.CollectOutcome.Refused;
import org.handcart.cod.Collection;
import org.handcart.cod.usecase.CollectCash;
import org.handcart.cod.usecase.RememberCustomer;
import org.handcart.order.OrderDetail;
import org.handcart.order.usecase.ChangePaymentStatus;
import org.handcart.order.usecase.LockOrder;
import org.handcart.payment.usecase.CaptureAtDoor;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** The rider collected at the door: /cod/confirm. */
@Stateless
public class ConfirmCollection {

    @EJB
    LockOrder lockOrder;

    @EJB
    CollectCash collectCash;

    @EJB
    CaptureAtDoor captureAtDoor;

    @EJB
    ChangePaymentStatus changePaymentStatus;

    @EJB
    RememberCustomer rememberCustomer;

    @Inject
    OrderOnTheWay onTheWay;

    /**
     * Cash booked, payment status and order closed in one transaction. The rider may confirm before the delivery is
     * reported, once the goods are out; the order closes with whichever comes last.
     */
    @Requires(Permission.COD_COLLECT)
    public CollectOutcome confirm(Actor actor, CollectCommand command) {
        if (!lockOrder.lock(actor, command.order())) {
            return new Refused(Reason.UNKNOWN_ORDER, "no such order");
        }
        CollectOutcome outcome = collectCash.collect(actor, command);
        return outcome.fold(collected -> follow(actor, command, collected.collection()), refused -> refused);
    }

    private CollectOutcome follow(Actor actor, CollectCommand command, Collection collection) {
        Actor system = Actor.system(actor.org(), "dispatch", actor.correlationId());
        captureAtDoor.capture(actor, command.order(), collection.settled());
        changePaymentStatus.change(actor, command.order(), "COD_COLLECTED");
        OrderDetail order = onTheWay.closeWhenPaid(system, command.order());
        rememberCustomer.paid(system, order.customer());
        return new CollectOutcome.Collected(collection);
    }
}
