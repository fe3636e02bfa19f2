package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to the request it is about. It may end what has not ended, as an answer to our own question would;
 * it never undoes what has: then a person has to look (I9).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EventVerdict {

    @Inject
    RecordAnswer answers;

    @Inject
    TakeChargeback chargebacks;

    /**
     * What became of the event.
     *
     * @param ended the request that ended by it
     */
    record Verdict(
            GatewayEventStatus status,
            String detail,
            @Nullable UUID ended) {}

    public Verdict on(Actor actor, Requests.Found found, Kept kept, Instant now) {
        GatewayEvent event = kept.event();
        Meaning meaning = event.meaning();
        if (meaning == Meaning.CHARGEBACK) {
            return chargebacks.take(actor, found.tender(), kept, now);
        }
        GatewayRequest request = found.request();
        if (meaning == Meaning.CHARGEBACK_REVERSED || !fits(meaning, request)) {
            return contradicts(
                    found.tender(), "the gateway tells of something that we did not ask for: " + event.type());
        }
        boolean success = succeeds(meaning);
        Money amount = event.amount();
        if (success && amount != null && !amount.equals(request.amount())) {
            return contradicts(request, "the gateway speaks of %s, we of %s".formatted(amount, request.amount()));
        }
        if (request.isSettled()) {
            return succeeded(request) == success
                    ? new Verdict(GatewayEventStatus.APPLIED, "known before", null)
                    : contradicts(request, "the gateway says %s after it had ended otherwise".formatted(event.type()));
        }
        answers.write(actor, found, answer(event, success), true);
        return new Verdict(GatewayEventStatus.APPLIED, "ended by it", request.isSettled() ? request.id() : null);
    }

    private static GatewayAnswer answer(GatewayEvent event, boolean success) {
        return success
                ? GatewayAnswer.succeeded(event.reference())
                : GatewayAnswer.failed(
                        GatewayAnswer.Kind.DECLINED,
                        event.detail().isBlank() ? event.type() : event.detail(),
                        "the gateway says: " + event.type() + " " + event.detail());
    }

    /** The tender stands in for a payment of which no request fits. */
    private static boolean fits(Meaning meaning, GatewayRequest request) {
        return switch (meaning) {
            case CAPTURED, CAPTURE_FAILED ->
                !(request instanceof Tender tender) || !tender.type().isCapturedLater();
            case RELEASED, REFUNDED, REFUND_FAILED -> !(request instanceof Tender);
            default -> true;
        };
    }

    private static boolean succeeds(Meaning meaning) {
        return switch (meaning) {
            case AUTHORISED, CAPTURED, RELEASED, REFUNDED -> true;
            default -> false;
        };
    }

    /** How it has ended; a tender that moved on from what the event tells has succeeded in it. */
    private static boolean succeeded(GatewayRequest request) {
        if (request instanceof Refund refund) {
            return refund.status() == RefundStatus.SUCCEEDED;
        }
        if (request instanceof Drawdown drawdown) {
            return drawdown.status() == Drawdown.Status.SUCCEEDED;
        }
        return ((Tender) request).status() != TenderStatus.FAILED;
    }

    private static Verdict contradicts(GatewayRequest request, String why) {
        request.needsAttention(why);
        return new Verdict(GatewayEventStatus.CONTRADICTS, why, null);
    }
}
