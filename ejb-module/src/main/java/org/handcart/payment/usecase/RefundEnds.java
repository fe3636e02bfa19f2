package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.handcart.payment.RefundProcessed;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A refund was paid, or refused for ever. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RefundEnds {

    @Inject
    TransactionLog log;

    @Inject
    RefundTasks tasks;

    @Inject
    Outbox outbox;

    public void succeeded(Actor actor, Tender tender, Refund refund, @Nullable String reference, Instant now) {
        refund.succeeded(reference, now);
        String account = tender.account();
        paid(actor, tender, refund, account == null ? TransactionLog.BY_HAND : account, "gateway", now);
        tasks.paid(actor, refund, "PAID_BY_GATEWAY");
    }

    /** Writes down a refund that has succeeded. */
    public void paid(Actor actor, Tender tender, Refund refund, String account, String how, Instant now) {
        tender.refunded(refund.amount());
        log.succeeded(actor, tender, entry(refund), account, refund.reference(), now);
        outbox.publish(
                actor,
                List.of(new RefundProcessed(
                        tender.order(),
                        refund.id(),
                        tender.type().name(),
                        refund.amount(),
                        refund.cause(),
                        how,
                        refund.reference(),
                        now)));
    }

    public void failed(Actor actor, Tender tender, Refund refund, GatewayAnswer answer, Instant now) {
        refund.failed(answer.detail(), now);
        Entry entry = entry(refund);
        log.failed(actor, tender, entry, answer, now);
        tasks.failed(actor, refund, answer.detail());
        outbox.publish(actor, List.of(TenderEnds.failure(tender, entry, answer, now)));
    }

    private static Entry entry(Refund refund) {
        return new Entry(TransactionKind.REFUND, refund.amount(), refund.id(), refund.cause());
    }
}
