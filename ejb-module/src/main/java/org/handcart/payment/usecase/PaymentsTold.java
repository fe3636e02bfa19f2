package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Remembers that the order knows how a charge or refund ended, in the transaction that told it. */
@Stateless
public class PaymentsTold {

    @Inject
    Requests requests;

    @Inject
    Tenders tenders;

    @Inject
    Clock clock;

    /** The order is locked already. */
    @Requires(Permission.PROCESS)
    public void told(Actor actor, UUID id) {
        Instant now = clock.instant();
        Requests.Found found = requests.locked(actor, id);
        if (found.request() instanceof Tender) {
            tenders.locked(actor, found.tender().order()).stream()
                    .filter(tender -> tender.status().isDecided())
                    .filter(tender -> tender.type().isByGateway())
                    .forEach((Tender tender) -> tender.announced(now));
        } else {
            found.request().announced(now);
        }
    }
}
