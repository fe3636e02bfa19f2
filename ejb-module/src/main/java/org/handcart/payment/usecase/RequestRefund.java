package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentRequest;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;
import org.handcart.shared.verb.Requires;

/** Money back to where it came from. */
@Stateless
public class RequestRefund {

    @Inject
    Tenders tenders;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /**
     * Locks the order's tenders; reverse order of consumption (D11); never more than captured (D10); idempotent per
     * cause: the second call answers what the first one made, whatever its amount. What is not charged yet is charged
     * less (RELEASED); what is being charged is refunded once it is captured.
     *
     * @param method {@code ORIGINAL}; {@code STORE_CREDIT} and {@code MANUAL} leave it to a person (MANUAL)
     * @return empty for an amount of zero
     * @throws org.handcart.payment.RefundExceedsCaptured with what is still available
     */
    @Requires({Permission.ORDER_CANCEL, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public List<RefundPart> request(Actor actor, OrderId order, Money amount, String method, String cause) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a refund of " + amount);
        }
        List<Tender> all = tenders.locked(actor, order);
        List<Refund> before = refunds.ofOrder(actor, order);
        if (amount.isZero() || before.stream().anyMatch(refund -> refund.cause().equals(cause))) {
            return refunds.parts(actor, order, cause);
        }
        List<Money> available = all.stream()
                .map(tender -> tender.refundable(refunded(tender, before)))
                .toList();
        List<Money> shares = settings.spread().over(available, amount);
        Instant now = clock.instant();
        List<RefundPart> parts = new ArrayList<>();
        for (int i = shares.size() - 1; i >= 0; i--) {
            if (shares.get(i).isPositive()) {
                Refund refund = refund(actor, all.get(i), shares.get(i), method.toUpperCase(Locale.ROOT), cause, now);
                refunds.add(refund);
                parts.add(new RefundPart(
                        refund.id(),
                        all.get(i).type().name(),
                        refund.amount(),
                        refund.status().name(),
                        refund.reference()));
            }
        }
        return parts;
    }

    private static Money refunded(Tender tender, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .filter(refund -> refund.status().countsAsRefunded())
                .map(Refund::amount)
                .reduce(Money.zero(tender.amount().currency()), Money::plus);
    }

    private Refund refund(Actor actor, Tender tender, Money share, String method, String cause, Instant now) {
        var org = actor.org().value();
        if (tender.isNotCharged()) {
            tender.lower(share, now);
            return Refund.released(org, tender, cause, share, now);
        }
        switch (method) {
            case "ORIGINAL" -> {}
            case "STORE_CREDIT" -> {
                return Refund.manual(org, tender, cause, share, "issue store credit", now);
            }
            case "MANUAL" -> {
                return Refund.manual(org, tender, cause, share, "pay out by hand, as agreed with the customer", now);
            }
            default -> throw new IllegalArgumentException("unknown refund method " + method);
        }
        return switch (tender.type()) {
            case COD ->
                Refund.manual(
                        org, tender, cause, share, "collected at the door: pay out by UPI, bank or at the drawer", now);
            case STORE_CREDIT -> Refund.manual(org, tender, cause, share, "give the store credit back", now);
            case CARD, UPI, WALLET -> byGateway(actor, tender, share, cause, now);
        };
    }

    private Refund byGateway(Actor actor, Tender tender, Money share, String cause, Instant now) {
        Refund refund = Refund.byGateway(actor.org().value(), tender, cause, share, now);
        if (tender.status() == TenderStatus.CAPTURED) {
            outbox.send(
                    actor,
                    new Message(
                            Queues.PAYMENT_REQUESTS,
                            tender.order().toString(),
                            PaymentRequest.REFUND,
                            new PaymentRequest(refund.id(), tender.order().value(), share)));
        }
        return refund;
    }
}
