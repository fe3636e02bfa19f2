package org.handcart.payment.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handcart.payment.OrderPayments;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.RefundDetail;
import org.handcart.payment.TenderDetail;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Tender;
import org.jspecify.annotations.Nullable;

/** What a reader sees of payments. Names that a gateway gave are only good to recognise them. */
final class Details {

    private static final int SHOWN = 4;

    private Details() {}

    static OrderPayments of(List<Tender> tenders, List<PaymentTransaction> transactions, List<Refund> refunds) {
        Map<UUID, Tender> byId = tenders.stream().collect(Collectors.toMap(Tender::id, Function.identity()));
        return new OrderPayments(
                tenders.stream().map(Details::of).toList(),
                transactions.stream()
                        .map(it -> masked(it, byId.get(it.tenderId())))
                        .toList(),
                refunds.stream()
                        .map(refund -> of(refund, java.util.Objects.requireNonNull(byId.get(refund.tenderId()))))
                        .toList());
    }

    private static TenderDetail of(Tender tender) {
        return new TenderDetail(
                tender.id(),
                tender.type().name(),
                tender.status().name(),
                tender.account(),
                tender.amount(),
                tender.authorised(),
                tender.captured(),
                tender.released(),
                tender.refunded(),
                tender.chargedBack(),
                tender.type().isByGateway() ? masked(tender.reference()) : tender.reference(),
                tender.expiresAt(),
                tender.lastError(),
                tender.attention());
    }

    static RefundDetail of(Refund refund, Tender tender) {
        boolean byGateway = tender.type().isByGateway()
                && refund.status() != RefundStatus.MANUAL
                && refund.status() != RefundStatus.RELEASED
                && refund.status() != RefundStatus.HELD
                && refund.status() != RefundStatus.LET_GO
                && refund.payout() == null
                && !String.valueOf(refund.reference()).startsWith(CreditLedger.REFERENCE);
        Refund.Payout payout = refund.payout();
        return new RefundDetail(
                refund.id(),
                refund.order().value(),
                tender.id(),
                tender.type().name(),
                refund.amount(),
                refund.status().name(),
                refund.cause(),
                byGateway ? masked(refund.reference()) : refund.reference(),
                refund.lastError(),
                refund.attention(),
                refund.owner(),
                refund.dueAt(),
                payout == null ? null : payout.how().name(),
                payout == null ? null : payout.by(),
                refund.createdAt(),
                refund.settledAt(),
                refund.replaces());
    }

    private static PaymentTransaction masked(PaymentTransaction it, @Nullable Tender tender) {
        boolean byGateway = tender != null && it.account().equals(tender.account());
        return byGateway
                ? new PaymentTransaction(
                        it.id(),
                        it.tenderId(),
                        it.kind(),
                        it.amount(),
                        it.succeeded(),
                        it.account(),
                        masked(it.reference()),
                        it.key(),
                        it.cause(),
                        it.errorClass(),
                        it.errorCode(),
                        it.detail(),
                        it.occurredAt())
                : it;
    }

    /** The last four characters, as on a receipt. */
    static @Nullable String masked(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        return "…" + reference.substring(Math.max(0, reference.length() - SHOWN));
    }
}
