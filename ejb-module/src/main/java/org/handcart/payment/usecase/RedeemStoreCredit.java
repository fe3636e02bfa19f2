package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentCaptured;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.TendersRefused;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.TenderType;
import org.handcart.payment.domain.Tenders;
import org.handcart.payment.usecase.CreditLedger.Posting;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** An order is paid with store credit, in the transaction that places it. */
@Stateless
public class RedeemStoreCredit {

    @Inject
    Tenders tenders;

    @Inject
    CreditLedger ledger;

    @Inject
    TransactionLog log;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Takes what the order's store credit tender comes to off the customer's balance; once for each order. Call it after
     * the order is accepted, for its event is the order's.
     *
     * @throws TendersRefused when the balance does not suffice, or nobody says whose it is
     */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS, Permission.ORDERS_IMPORT})
    public void redeem(Actor actor, OrderId order, @Nullable String customer) {
        tenders.locked(actor, order).stream()
                .filter(tender -> tender.type() == TenderType.STORE_CREDIT)
                .filter(tender -> tender.status() == TenderStatus.REQUESTED)
                .forEach(tender -> redeem(actor, tender, customer));
    }

    private void redeem(Actor actor, Tender tender, @Nullable String customer) {
        if (customer == null) {
            throw new TendersRefused("store credit belongs to a customer, and the order names none");
        }
        StoreCreditEntry entry = ledger.post(actor, customer, Posting.redeem(tender.amount(), tender.order()));
        Instant now = clock.instant();
        tender.charged(CreditLedger.reference(entry), now);
        tender.announced(now);
        Entry capture = new Entry(TransactionKind.CAPTURE, tender.captured(), tender.id(), "order:" + tender.order());
        log.succeeded(actor, tender, capture, tender.reference(), now);
        outbox.publish(
                actor,
                List.of(new PaymentCaptured(
                        tender.order(),
                        tender.id(),
                        tender.type().name(),
                        tender.captured(),
                        tender.reference(),
                        now)));
    }
}
