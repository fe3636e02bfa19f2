package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.handcart.payment.PaymentCaptured;
import org.handcart.payment.PaymentReleased;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** A part of an authorisation was captured, let go, or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DrawdownEnds {

    @Inject
    WaitingRefunds waiting;

    @Inject
    TransactionLog log;

    @Inject
    Outbox outbox;

    public void succeeded(Actor actor, Tender tender, Drawdown drawdown, GatewayAnswer answer, Instant now) {
        drawdown.succeeded(answer.reference(), now);
        if (drawdown.kind() == Drawdown.Kind.VOID) {
            drawdown.announced(now);
            // the last capture may have let it go already
            released(actor, tender, drawdown, drawdown.amount().min(rest(tender)), now);
            return;
        }
        tender.captured(drawdown.amount(), drawdown.id(), answer.reference());
        log.succeeded(actor, tender, entry(drawdown, TransactionKind.CAPTURE), answer.reference(), now);
        outbox.publish(
                actor,
                List.of(new PaymentCaptured(
                        tender.order(),
                        tender.id(),
                        tender.type().name(),
                        drawdown.amount(),
                        answer.reference(),
                        now)));
        if (drawdown.isLast()) {
            released(actor, tender, drawdown, rest(tender), now);
        }
        waiting.payBack(actor, tender, now);
    }

    private static Money rest(Tender tender) {
        return tender.authorised().minus(tender.captured()).minus(tender.released());
    }

    private void released(Actor actor, Tender tender, Drawdown drawdown, Money amount, Instant now) {
        if (!amount.isPositive()) {
            return;
        }
        tender.released(amount);
        Entry entry = new Entry(TransactionKind.VOID, amount, drawdown.id(), drawdown.cause());
        log.succeeded(actor, tender, entry, drawdown.reference(), now);
        outbox.publish(
                actor,
                List.of(new PaymentReleased(
                        tender.order(), tender.id(), tender.type().name(), amount, drawdown.reference(), now)));
    }

    public void failed(Actor actor, Tender tender, Drawdown drawdown, GatewayAnswer answer, Instant now) {
        drawdown.failed(answer.detail(), now);
        TransactionKind kind = TransactionKind.valueOf(drawdown.kind().name());
        Entry entry = entry(drawdown, kind);
        log.failed(actor, tender, entry, answer, now);
        if (drawdown.kind() == Drawdown.Kind.VOID) {
            drawdown.announced(now);
            return;
        }
        tender.needsAttention("the capture of %s failed: %s".formatted(drawdown.amount(), answer.detail()));
        outbox.publish(actor, List.of(TenderEnds.failure(tender, entry, answer, now)));
        waiting.takeLess(actor, tender, now);
    }

    private static Entry entry(Drawdown drawdown, TransactionKind kind) {
        return new Entry(kind, drawdown.amount(), drawdown.id(), drawdown.cause());
    }
}
