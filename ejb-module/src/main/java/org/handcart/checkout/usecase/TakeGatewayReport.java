package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.usecase.RecordGatewayReport;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** A gateway told something by itself; the order, or the cancellation, is told in the same transaction. */
@Stateless
public class TakeGatewayReport {

    @EJB
    RecordGatewayReport recordReport;

    @EJB
    TellPaymentProgress tell;

    /**
     * Any number of times and in any order, see {@link RecordGatewayReport}.
     *
     * @return empty when we know nothing of it, perhaps not yet: try again later
     */
    @Requires(Permission.PROCESS)
    public Optional<ReportTaken> take(Actor actor, GatewayReport report) {
        Optional<ReportTaken> taken = recordReport.record(actor, report);
        taken.filter(it -> !(it.progress() instanceof PaymentProgress.Waiting))
                .ifPresent(it -> tell.tell(actor, it.requestId(), it.progress()));
        return taken;
    }
}
