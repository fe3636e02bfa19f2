package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentCaptured;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.TenderType;
import org.handcart.payment.domain.Tenders;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** Cash on delivery was collected: from now on it can be refunded (D10). */
@Stateless
public class CaptureAtDoor {

    @Inject
    Tenders tenders;

    @Inject
    TransactionLog log;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Once per order, in the transaction that books the cash. Does nothing for an order without cash on delivery.
     *
     * @param settled what of the cash pays for the order, see {@link org.handcart.cod.Collection}
     */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public void capture(Actor actor, OrderId order, Money settled) {
        Instant now = clock.instant();
        tenders.locked(actor, order).stream()
                .filter(tender -> tender.type() == TenderType.COD)
                .filter(tender -> tender.status() == TenderStatus.AT_DOOR)
                .forEach(tender -> captured(actor, tender, settled, now));
    }

    private void captured(Actor actor, Tender tender, Money settled, Instant now) {
        tender.capturedAtDoor(settled, now);
        if (settled.isPositive()) {
            String cause = "collected:" + tender.order();
            log.succeeded(actor, tender, new Entry(TransactionKind.CAPTURE, settled, tender.id(), cause), null, now);
            outbox.publish(
                    actor,
                    List.of(new PaymentCaptured(
                            tender.order(), tender.id(), tender.type().name(), settled, null, now)));
        }
    }
}
