package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;

/** What the order, or the cancellation, is to be told about a request. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Progress {

    @Inject
    Requests requests;

    @Inject
    Tenders tenders;

    public PaymentProgress of(Actor actor, UUID id) {
        GatewayRequest request = requests.find(actor, id).orElseThrow();
        if (!request.isSettled() || request.isAnnounced()) {
            // A tender that failed only now may still wait for another one of its order.
            return new PaymentProgress.Waiting();
        }
        if (request instanceof Refund refund) {
            return new PaymentProgress.Refunded(refund.order(), refund.cause());
        }
        if (request instanceof Drawdown drawdown) {
            return new PaymentProgress.Drawn(drawdown.order());
        }
        return charges((Tender) request, tenders.locked(actor, request.order()));
    }

    private static PaymentProgress charges(Tender asked, List<Tender> all) {
        List<Tender> charged =
                all.stream().filter(tender -> tender.type().isByGateway()).toList();
        if (charged.stream().anyMatch(tender -> tender.status() == TenderStatus.FAILED)) {
            return new PaymentProgress.Charged(asked.order(), false, false);
        }
        if (!charged.stream().allMatch(tender -> tender.status().isDecided())) {
            return new PaymentProgress.Waiting();
        }
        boolean captured = charged.stream().noneMatch(tender -> tender.status() == TenderStatus.AUTHORISED);
        return new PaymentProgress.Charged(asked.order(), true, captured);
    }
}
