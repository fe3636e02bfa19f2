package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Remembers that the order knows how a charge or refund ended, in the transaction that told it. */
@Stateless
public class PaymentsTold {

    @Inject
    Tenders tenders;

    @Inject
    Refunds refunds;

    @Inject
    Clock clock;

    /** The order is locked already. */
    @Requires(Permission.PROCESS)
    public void told(Actor actor, UUID request) {
        Optional<Refund> refund = refunds.locked(actor, request);
        if (refund.isPresent()) {
            refund.get().announced(clock.instant());
            return;
        }
        OrderId order = tenders.locked(actor, request).orElseThrow().order();
        tenders.locked(actor, order).stream()
                .filter(tender -> tender.status().isSettled())
                .filter(tender -> tender.type().isByGateway())
                .forEach((Tender tender) -> tender.announced(clock.instant()));
    }
}
