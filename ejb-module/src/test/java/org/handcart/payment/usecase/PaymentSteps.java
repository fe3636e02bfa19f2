package org.handcart.payment.usecase;

import org.handcart.order.OrderId;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;

/** What other contexts' tests need to have happened to a payment. */
public final class PaymentSteps {

    private PaymentSteps() {}

    /** The gateway said yes to every tender of the order; nobody was told. */
    public static void chargeAll(Bench bench, OrgId org, OrderId order) {
        Actor system = Actor.system(org, "test", "test");
        bench.run(system, () -> {
            for (Tender tender : bench.get(Tenders.class).locked(system, order)) {
                if (tender.status() == TenderStatus.REQUESTED) {
                    bench.get(RecordAnswer.class)
                            .write(system, new Requests.Found(tender, tender), GatewayAnswer.succeeded("ref"), false);
                }
            }
        });
    }
}
