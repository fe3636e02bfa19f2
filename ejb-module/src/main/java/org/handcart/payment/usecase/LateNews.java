package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.PaymentChargedBack;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Transactions;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** What a gateway says about something that has ended for us. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateNews {

    @Inject
    Transactions transactions;

    @Inject
    TransactionLog log;

    @Inject
    TenderEnds tenderEnds;

    @Inject
    Refunds refunds;

    @Inject
    WaitingRefunds waiting;

    @Inject
    Authorisations authorisations;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The same end again says nothing; a failure after success is somebody's task; success after failure is undone. */
    public void contradicts(Actor actor, Requests.Found found, GatewayReport report) {
        GatewayRequest request = found.request();
        if (report.succeeded() == hasSucceeded(request)) {
            return;
        }
        if (!report.succeeded()) {
            request.needsAttention("the gateway says that it failed after it had succeeded: " + report.detail());
        } else if (request instanceof Tender tender) {
            giveBack(actor, tender, report);
        } else {
            request.needsAttention("the gateway says that it succeeded after it had failed");
        }
    }

    private static boolean hasSucceeded(GatewayRequest request) {
        if (request instanceof Refund refund) {
            return refund.status().countsAsRefunded();
        }
        if (request instanceof Drawdown drawdown) {
            return drawdown.status() == Drawdown.Status.SUCCEEDED;
        }
        return !(request instanceof Tender tender) || tender.status() != TenderStatus.FAILED;
    }

    /** The order is cancelled because this payment failed; now the money has come after all (F50). */
    private void giveBack(Actor actor, Tender tender, GatewayReport report) {
        Instant now = clock.instant();
        tender.revived(amount(actor, tender, report));
        tenderEnds.succeeded(actor, tender, GatewayAnswer.succeeded(report.reference()), now);
        String cause = "late-success:" + tender.id();
        Money all = tender.amount();
        if (tender.status() == TenderStatus.AUTHORISED) {
            tender.lower(all, now);
            authorisations.letExcessGo(actor, tender, cause, now);
        } else {
            Refund refund = Refund.byGateway(actor.org().value(), tender, cause, all, true, now);
            refunds.add(refund);
            waiting.send(actor, refund);
        }
        tender.needsAttention("paid after it had been declined and the order was cancelled; it is given back");
    }

    /** Its own amount may have been lowered since. */
    private Money amount(Actor actor, Tender tender, GatewayReport report) {
        Money said = report.amount();
        return said != null
                ? said
                : transactions.ofOrder(actor, tender.order()).stream()
                        .filter(it -> it.key().equals(tender.id()))
                        .map(PaymentTransaction::amount)
                        .findFirst()
                        .orElseThrow();
    }

    /** Once for each report. From now on so much less can be refunded (D10). */
    public void chargedBack(Actor actor, Tender tender, GatewayReport report) {
        Money amount = Objects.requireNonNull(report.amount(), "a chargeback has an amount");
        UUID key = UUID.nameUUIDFromBytes((report.account() + ":" + report.eventId()).getBytes(StandardCharsets.UTF_8));
        Entry entry = new Entry(TransactionKind.CHARGEBACK, amount, key, "chargeback:" + report.eventId());
        if (log.succeededOnce(actor, tender, entry, report.reference(), clock.instant())) {
            tender.chargedBack(amount);
            tender.needsAttention("charged back: " + report.detail());
            outbox.publish(
                    actor,
                    List.of(new PaymentChargedBack(
                            tender.order(),
                            tender.id(),
                            tender.type().name(),
                            amount,
                            report.reference(),
                            report.occurredAt())));
        }
    }
}
