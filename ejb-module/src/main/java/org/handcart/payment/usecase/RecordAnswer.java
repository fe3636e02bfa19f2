package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;

/**
 * Turns the gateway's answer into the state of the row. An attempt that lost its ownership to another one changes
 * nothing unless its answer is clear: that is true whoever brings it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordAnswer {

    /** What a gateway has accepted may take days: about three, with the longest pause and the usual attempts. */
    private static final int PATIENCE_WITH_PENDING = 100;

    @Inject
    TenderEnds tenderEnds;

    @Inject
    DrawdownEnds drawdownEnds;

    @Inject
    RefundEnds refundEnds;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /** @param maybeDone an earlier attempt may have reached the gateway */
    public void write(Actor actor, Requests.Found found, GatewayAnswer answer, boolean maybeDone) {
        GatewayRequest request = found.request();
        if (request.isSettled()) {
            return;
        }
        Instant now = clock.instant();
        switch (answer.kind()) {
            case SUCCEEDED -> succeeded(actor, found, answer, now);
            case DECLINED, INVALID -> failed(actor, found, answer, now);
            case NOT_SENT, NOT_FOUND -> {
                if (!maybeDone && request.givesUp() && request.attempts() >= settings.maxAttempts()) {
                    failed(actor, found, neverReached(answer), now);
                } else {
                    unanswered(request, maybeDone, answer, now);
                }
            }
            case PENDING -> {
                request.known(answer.reference());
                unanswered(request, true, answer, now, settings.maxAttempts() * PATIENCE_WITH_PENDING);
            }
            case UNKNOWN -> unanswered(request, true, answer, now);
        }
    }

    private static GatewayAnswer neverReached(GatewayAnswer answer) {
        return GatewayAnswer.failed(
                GatewayAnswer.Kind.NOT_SENT, answer.code(), "the gateway was never reached: " + answer.detail());
    }

    private void unanswered(GatewayRequest request, boolean sent, GatewayAnswer answer, Instant now) {
        unanswered(request, sent, answer, now, settings.maxAttempts());
    }

    private void unanswered(
            GatewayRequest request, boolean sent, GatewayAnswer answer, Instant now, int attentionAfter) {
        if (!request.isBeingAsked()) {
            return;
        }
        request.unanswered(sent, answer.detail(), now.plus(settings.pauseAfter(request.attempts())));
        if (request.attempts() >= attentionAfter) {
            request.needsAttention("no clear answer from the gateway: " + answer.detail());
        }
    }

    private void succeeded(Actor actor, Requests.Found found, GatewayAnswer answer, Instant now) {
        if (found.request() instanceof Drawdown drawdown) {
            drawdownEnds.succeeded(actor, found.tender(), drawdown, answer, now);
        } else if (found.request() instanceof Refund refund) {
            refundEnds.succeeded(actor, found.tender(), refund, answer.reference(), now);
        } else {
            tenderEnds.succeeded(actor, found.tender(), answer, now);
        }
    }

    private void failed(Actor actor, Requests.Found found, GatewayAnswer answer, Instant now) {
        Tender tender = found.tender();
        if (found.request() instanceof Drawdown drawdown) {
            drawdownEnds.failed(actor, tender, drawdown, answer, now);
        } else if (found.request() instanceof Refund refund) {
            refundEnds.failed(actor, tender, refund, answer, now);
        } else {
            tenderEnds.failed(actor, tender, answer, now);
        }
    }
}
