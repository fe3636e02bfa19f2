package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.payment.domain.Drawdowns;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;

/** Finds what a gateway is asked for by its id. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Requests {

    @Inject
    Tenders tenders;

    @Inject
    Drawdowns drawdowns;

    @Inject
    Refunds refunds;

    @Inject
    LockOrder lockOrder;

    /** A request and the tender it is about; the same for a tender. */
    record Found(Tender tender, GatewayRequest request) {}

    /** Locks nothing. */
    public Optional<? extends GatewayRequest> find(Actor actor, UUID id) {
        Optional<? extends GatewayRequest> tender = tenders.find(actor, id);
        if (tender.isPresent()) {
            return tender;
        }
        Optional<? extends GatewayRequest> refund = refunds.find(actor, id);
        return refund.isPresent() ? refund : drawdowns.find(actor, id);
    }

    /**
     * Locks the order, the tender and the request, in this order.
     *
     * @throws IllegalArgumentException when the organisation has no such request
     */
    public Found locked(Actor actor, UUID id) {
        GatewayRequest seen =
                find(actor, id).orElseThrow(() -> new IllegalArgumentException("no payment or refund " + id));
        OrderId order = seen.order();
        UUID tenderId = seen.tenderId();
        lockOrder.lock(actor, order);
        Tender tender = tenders.locked(actor, tenderId).orElseThrow();
        if (tenderId.equals(id)) {
            return new Found(tender, tender);
        }
        Optional<? extends GatewayRequest> refund = refunds.locked(actor, id);
        return new Found(
                tender,
                refund.isPresent() ? refund.get() : drawdowns.locked(actor, id).orElseThrow());
    }
}
