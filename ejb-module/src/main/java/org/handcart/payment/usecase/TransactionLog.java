package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderType;
import org.handcart.payment.domain.Transactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Writes what happened to a tender. Whoever calls changes the tender's sums in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TransactionLog {

    static final String DOOR = "door";
    static final String STORE_CREDIT = "store-credit";
    static final String BY_HAND = "by-hand";

    @Inject
    Transactions transactions;

    /** What is written down. */
    record Entry(TransactionKind kind, Money amount, UUID key, String cause) {}

    public void succeeded(
            Actor actor, Tender tender, Entry entry, String account, @Nullable String reference, Instant now) {
        transactions.append(actor, tender.order(), row(tender, entry, account, reference, null, null, null, now));
    }

    public void succeeded(Actor actor, Tender tender, Entry entry, @Nullable String reference, Instant now) {
        succeeded(actor, tender, entry, account(tender), reference, now);
    }

    /** False when it is known already. */
    public boolean succeededOnce(Actor actor, Tender tender, Entry entry, @Nullable String reference, Instant now) {
        return transactions.appendOnce(
                actor, tender.order(), row(tender, entry, account(tender), reference, null, null, null, now));
    }

    /** A second failure under the same key says nothing new. */
    public void failed(Actor actor, Tender tender, Entry entry, GatewayAnswer answer, Instant now) {
        GatewayAnswer.ErrorClass error = answer.kind().errorClass();
        transactions.appendOnce(
                actor,
                tender.order(),
                row(
                        tender,
                        entry,
                        account(tender),
                        answer.reference(),
                        (error == null ? GatewayAnswer.ErrorClass.RETRYABLE : error).name(),
                        answer.code(),
                        answer.detail(),
                        now));
    }

    private static PaymentTransaction row(
            Tender tender,
            Entry entry,
            String account,
            @Nullable String reference,
            @Nullable String errorClass,
            @Nullable String errorCode,
            @Nullable String detail,
            Instant now) {
        return new PaymentTransaction(
                Ids.next(),
                tender.id(),
                entry.kind(),
                entry.amount(),
                errorClass == null,
                account,
                reference,
                entry.key(),
                entry.cause(),
                errorClass,
                errorCode,
                detail,
                now);
    }

    private static String account(Tender tender) {
        String account = tender.account();
        if (account != null) {
            return account;
        }
        return tender.type() == TenderType.COD ? DOOR : STORE_CREDIT;
    }
}
