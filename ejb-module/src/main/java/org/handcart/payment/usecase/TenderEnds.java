package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.handcart.payment.PaymentAuthorised;
import org.handcart.payment.PaymentCaptured;
import org.handcart.payment.PaymentFailed;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Outbox;

/** A tender was authorised, charged or refused. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TenderEnds {

    @Inject
    Refunds refunds;

    @Inject
    WaitingRefunds waiting;

    @Inject
    TransactionLog log;

    @Inject
    Outbox outbox;

    @Inject
    PaymentSettings settings;

    public void succeeded(Actor actor, Tender tender, GatewayAnswer answer, Instant now) {
        if (tender.type().isCapturedLater()) {
            authorised(actor, tender, answer, now);
        } else {
            charged(actor, tender, answer, now);
        }
    }

    private void authorised(Actor actor, Tender tender, GatewayAnswer answer, Instant now) {
        Instant told = answer.expiresAt();
        Instant until = told == null ? now.plus(settings.authorisationHolds()) : told;
        tender.authorised(answer.reference(), until, now);
        log.succeeded(actor, tender, entry(tender, TransactionKind.AUTHORISE), answer.reference(), now);
        outbox.publish(
                actor,
                List.of(new PaymentAuthorised(
                        tender.order(),
                        tender.id(),
                        tender.type().name(),
                        tender.authorised(),
                        answer.reference(),
                        until,
                        now)));
        waiting.takeLess(actor, tender, now);
    }

    private void charged(Actor actor, Tender tender, GatewayAnswer answer, Instant now) {
        tender.charged(answer.reference(), now);
        log.succeeded(actor, tender, entry(tender, TransactionKind.CAPTURE), answer.reference(), now);
        outbox.publish(
                actor,
                List.of(new PaymentCaptured(
                        tender.order(),
                        tender.id(),
                        tender.type().name(),
                        tender.captured(),
                        answer.reference(),
                        now)));
        waiting.payBack(actor, tender, now);
    }

    public void failed(Actor actor, Tender tender, GatewayAnswer answer, Instant now) {
        tender.failed(answer.detail(), now);
        TransactionKind kind = tender.type().isCapturedLater() ? TransactionKind.AUTHORISE : TransactionKind.CAPTURE;
        Entry entry = entry(tender, kind);
        log.failed(actor, tender, entry, answer, now);
        outbox.publish(actor, List.of(failure(tender, entry, answer, now)));
        // What was to be given back was never taken.
        refunds.waitingFor(actor, tender.id()).forEach(refund -> refund.released(now));
        refunds.heldOf(actor, tender.id()).forEach(refund -> refund.letGo(now));
    }

    static PaymentFailed failure(Tender tender, Entry entry, GatewayAnswer answer, Instant now) {
        GatewayAnswer.ErrorClass error = answer.kind().errorClass();
        return new PaymentFailed(
                tender.order(),
                tender.id(),
                tender.type().name(),
                entry.kind(),
                entry.amount(),
                entry.cause(),
                error == null ? null : error.name(),
                answer.detail(),
                now);
    }

    private static Entry entry(Tender tender, TransactionKind kind) {
        return new Entry(kind, tender.amount(), tender.id(), "order:" + tender.order());
    }
}
