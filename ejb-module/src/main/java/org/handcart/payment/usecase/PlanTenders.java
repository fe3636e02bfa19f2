package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentRequest;
import org.handcart.payment.PlannedTenders;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderPlan;
import org.handcart.payment.domain.TenderType;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;
import org.handcart.shared.verb.Requires;

/** How an order is paid. */
@Stateless
public class PlanTenders {

    @Inject
    Tenders tenders;

    @Inject
    Outbox outbox;

    @Inject
    AccountChoice accounts;

    @Inject
    Clock clock;

    /**
     * Writes the tender rows. Prepaid ones start as REQUESTED and a message to the payment queue asks the gateway.
     *
     * @param requests the one without an amount takes the rest
     * @throws org.handcart.payment.TendersRefused when they do not add up, or a type is not to be had
     */
    @Requires({Permission.ORDER_PLACE, Permission.PROCESS, Permission.ORDERS_IMPORT})
    public PlannedTenders plan(Actor actor, OrderId order, Money total, List<TenderRequest> requests) {
        List<GatewayAccount> known = needsAccounts(requests) ? accounts.all(actor) : List.of();
        TenderPlan plan = TenderPlan.of(
                total, requests, type -> AccountChoice.forTender(known, type).isPresent());
        Instant now = clock.instant();
        boolean needsGateway = false;
        for (int i = 0; i < plan.parts().size(); i++) {
            TenderPlan.Part part = plan.parts().get(i);
            Tender tender = new Tender(
                    actor.org(),
                    order,
                    i,
                    part,
                    AccountChoice.forTender(known, part.type()).orElse(null),
                    now);
            tenders.add(tender);
            if (part.type().isByGateway()) {
                needsGateway = true;
                outbox.send(
                        actor,
                        new Message(
                                Queues.PAYMENT_REQUESTS,
                                order.toString(),
                                PaymentRequest.CHARGE,
                                new PaymentRequest(tender.id(), order.value(), part.amount())));
            }
        }
        Money cod = plan.cod(total);
        return new PlannedTenders(total.minus(cod), cod, needsGateway);
    }

    /** Cash needs none, and costs no statement. */
    private static boolean needsAccounts(List<TenderRequest> requests) {
        return requests.stream().anyMatch(request -> !request.type().equals(TenderType.COD.name()));
    }
}
