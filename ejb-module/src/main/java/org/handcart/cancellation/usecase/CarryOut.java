package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.ReducedOrder;
import org.handcart.payment.RefundPart;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** The units have left the order, or are held in the warehouse: due, refund, stock and the warehouse follow (D31). */
@Dependent
class CarryOut {

    @EJB
    SettleReduction settleReduction;

    @EJB
    AdjustReceivable adjustReceivable;

    @Inject
    CancelledStock cancelledStock;

    @Inject
    WarehousePatience patience;

    @Inject
    Ending ending;

    @Inject
    Outbox outbox;

    /** What came of it. */
    record Carried(Money due, List<RefundPart> refunds) {}

    Carried carryOut(Actor actor, Cancellation cancellation, ReducedOrder reduced, Instant now) {
        Money due;
        List<RefundPart> refunds = List.of();
        Cause cause = cancellation.nextCause();
        if (cancellation.cancelled() > 0) {
            Settlement settlement = settleReduction.settle(
                    actor, reduced.order(), reduced.totalNow(), cancellation.refundMethod(), cause.toString());
            refunds = settlement.refunds();
            due = settlement.due().due().due();
            cancellation.settled(
                    Reduced.beside(reduced), reduced.worth(), settlement.due().codReduction(), settlement.paidBack());
        } else {
            due = adjustReceivable
                    .preview(actor, reduced.order(), reduced.totalNow())
                    .due()
                    .due();
        }
        cancelledStock.releaseReserved(actor, reduced, cause);
        if (cancellation.pending() > 0) {
            cancellation.awaitWarehouse(patience.from(now));
            outbox.send(actor, Reduced.cancelRequest(cancellation));
            outbox.publish(actor, CancellationFacts.ofWaiting(cancellation, now));
        }
        Refunds state = Refunds.of(refunds.stream().map(RefundPart::status).toList());
        if (cancellation.conclude(state, now)) {
            ending.tell(actor, cancellation, state, now);
        }
        return new Carried(due, refunds);
    }
}
