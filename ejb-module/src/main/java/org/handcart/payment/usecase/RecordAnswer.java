package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.handcart.payment.PaymentRequest;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;

/**
 * Turns the gateway's answer into the state of the row. An attempt that lost its ownership to another one changes
 * nothing unless its answer is clear: that is true whoever brings it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordAnswer {

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    public void write(Actor actor, Tender tender, Attempt attempt, GatewayAnswer answer) {
        if (tender.status().isSettled()) {
            return;
        }
        Instant now = clock.instant();
        switch (answer.kind()) {
            case SUCCEEDED -> {
                tender.captured(tender.amount(), answer.reference(), now);
                askForWaitingRefunds(actor, tender, now);
            }
            case DECLINED, INVALID -> fail(actor, tender, answer.detail(), now);
            case NOT_SENT, NOT_FOUND -> {
                if (!attempt.maybeDone() && tender.attempts() >= settings.maxAttempts()) {
                    fail(actor, tender, "the gateway was never reached: " + answer.detail(), now);
                } else {
                    unanswered(tender, attempt.maybeDone(), answer, now);
                }
            }
            case UNKNOWN, PENDING -> unanswered(tender, true, answer, now);
        }
    }

    private void unanswered(Tender tender, boolean sent, GatewayAnswer answer, Instant now) {
        if (tender.status() != TenderStatus.PROCESSING) {
            return;
        }
        tender.unanswered(sent, answer.detail(), now.plus(settings.pauseAfter(tender.attempts())));
        if (tender.attempts() >= settings.maxAttempts()) {
            tender.needsAttention("no clear answer from the gateway: " + answer.detail());
        }
    }

    private void fail(Actor actor, Tender tender, String why, Instant now) {
        tender.failed(why, now);
        // What was to be given back was never taken.
        refunds.waitingFor(actor, tender.id()).forEach(refund -> refund.released(now));
    }

    private void askForWaitingRefunds(Actor actor, Tender tender, Instant now) {
        for (Refund refund : refunds.waitingFor(actor, tender.id())) {
            refund.due(now);
            outbox.send(
                    actor,
                    new Message(
                            Queues.PAYMENT_REQUESTS,
                            tender.order().toString(),
                            PaymentRequest.REFUND,
                            new PaymentRequest(refund.id(), tender.order().value(), refund.amount())));
        }
    }

    public void write(Refund refund, Attempt attempt, GatewayAnswer answer) {
        if (refund.isSettled()) {
            return;
        }
        Instant now = clock.instant();
        switch (answer.kind()) {
            case SUCCEEDED -> refund.succeeded(answer.reference(), now);
            case DECLINED, INVALID -> refund.failed(answer.detail(), now);
            case NOT_SENT, NOT_FOUND -> {
                if (!attempt.maybeDone() && refund.attempts() >= settings.maxAttempts()) {
                    refund.failed("the gateway was never reached: " + answer.detail(), now);
                } else {
                    unanswered(refund, attempt.maybeDone(), answer, now);
                }
            }
            case UNKNOWN, PENDING -> unanswered(refund, true, answer, now);
        }
    }

    private void unanswered(Refund refund, boolean sent, GatewayAnswer answer, Instant now) {
        if (refund.status() != RefundStatus.PROCESSING) {
            return;
        }
        refund.unanswered(sent, answer.detail(), now.plus(settings.pauseAfter(refund.attempts())));
        if (refund.attempts() >= settings.maxAttempts()) {
            refund.needsAttention("no clear answer from the gateway: " + answer.detail());
        }
    }
}
