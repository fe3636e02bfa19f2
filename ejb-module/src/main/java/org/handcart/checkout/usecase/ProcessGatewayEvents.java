package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.usecase.GatewayEventSteps;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.shared.verb.Retrying;

/** What payment gateways told and we kept comes into the books, one by one. Several may at once. */
@Stateless
public class ProcessGatewayEvents {

    private static final Logger LOG = System.getLogger(ProcessGatewayEvents.class.getName());

    @EJB
    GatewayEventSteps steps;

    @EJB
    TakeGatewayReport takeGatewayReport;

    /**
     * One event; false when none is due. Needs no transaction: claiming, taking and ending have one each, so that an
     * event that fails delays no other, and one that is taken twice changes nothing the second time.
     */
    @Requires(Permission.PROCESS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean processNext(Actor actor) {
        Optional<GatewayReport> claimed = steps.claim(actor);
        claimed.ifPresent(report -> process(actor, report));
        return claimed.isPresent();
    }

    private void process(Actor actor, GatewayReport report) {
        try {
            Optional<ReportTaken> taken = report.key() == null
                    ? Optional.empty()
                    : Retrying.call(() -> takeGatewayReport.take(actor, report));
            steps.ended(actor, report, taken);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.ERROR,
                    "event %s of account %s cannot be taken in now".formatted(report.eventId(), report.account()),
                    failed);
        }
    }
}
