package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.PaymentChargedBack;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Transactions;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;
import org.handcart.task.TaskKind;
import org.handcart.task.usecase.CloseTasks;
import org.jspecify.annotations.Nullable;

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
    RefundEnds refundEnds;

    @EJB
    CloseTasks tasks;

    @Inject
    WaitingRefunds waiting;

    @Inject
    Authorisations authorisations;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * The same end again says nothing; a failure after success is somebody's task; success after failure is undone.
     *
     * @return what contradicts; null for the same end
     */
    public @Nullable String contradicts(Actor actor, Requests.Found found, GatewayReport report) {
        GatewayRequest request = found.request();
        if (report.succeeded() == hasSucceeded(request)) {
            return null;
        }
        if (!report.succeeded()) {
            return attention(request, "the gateway says that it failed after it had succeeded: " + report.detail());
        }
        if (request instanceof Tender tender) {
            giveBack(actor, tender, report);
            return attention(tender, "paid after it had been declined and the order was cancelled; it is given back");
        }
        return request instanceof Refund refund && refund.status() == RefundStatus.REPLACED
                ? paidAfterAll(actor, found.tender(), refund, report)
                : attention(request, "the gateway says that it succeeded after it had failed");
    }

    /** Another refund makes it good already: that one is stopped if it can be, so that the claim is paid once. */
    private String paidAfterAll(Actor actor, Tender tender, Refund paid, GatewayReport report) {
        Refund other = refunds.inPlaceOf(actor, paid.id()).orElseThrow();
        if (!other.isUntouched()) {
            String twice = "the gateway says that refund " + paid.id() + " succeeded after it had failed; refund "
                    + other.id() + " in its place is " + other.status() + ": the customer may have both";
            attention(paid, twice);
            return attention(other, twice);
        }
        Instant now = clock.instant();
        other.letGo(now);
        tasks.close(actor, TaskKind.REFUND_BY_HAND, other.id().toString(), "PAID_AFTER_ALL");
        tasks.close(actor, TaskKind.REFUND_FAILED, other.id().toString(), "PAID_AFTER_ALL");
        paid.revived();
        refundEnds.succeeded(actor, tender, paid, report.reference(), now);
        return "paid after it had failed; refund " + other.id() + " in its place was let go";
    }

    private static String attention(GatewayRequest request, String why) {
        request.needsAttention(why);
        return why;
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

    /**
     * Once for each report. From now on so much less can be refunded (D10).
     *
     * @return what contradicts: an amount that was never taken is not taken off
     */
    public @Nullable String chargedBack(Actor actor, Tender tender, GatewayReport report) {
        Money amount = report.amount();
        if (!report.succeeded()) {
            return attention(tender, "the customer's bank gave %s back to us: %s".formatted(amount, report.detail()));
        }
        if (amount == null
                || !amount.currency().equals(tender.captured().currency())
                || !amount.isPositive()
                || amount.compareTo(tender.captured()) > 0) {
            return attention(tender, "a chargeback of %s over %s".formatted(amount, tender.captured()));
        }
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
        return null;
    }
}
