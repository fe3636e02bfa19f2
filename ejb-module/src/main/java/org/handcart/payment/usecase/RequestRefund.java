package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Money back to where it came from. */
@Stateless
public class RequestRefund {

    @Inject
    Tenders tenders;

    @Inject
    Refunds refunds;

    @Inject
    MakeRefund makeRefund;

    @Inject
    PaymentSettings settings;

    /**
     * Locks the order's tenders; reverse order of consumption (D11); never more than captured (D10); idempotent per
     * cause: the second call answers what the first one made, whatever its amount. What is not taken yet is not
     * taken (RELEASED); what is being taken is refunded once it is.
     *
     * @param method {@code ORIGINAL}; {@code STORE_CREDIT} settles at once; {@code MANUAL} leaves it to a person
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
        for (int i = shares.size() - 1; i >= 0; i--) {
            if (shares.get(i).isPositive()) {
                makeRefund.make(actor, all.get(i), shares.get(i), method.toUpperCase(Locale.ROOT), cause);
            }
        }
        return refunds.parts(actor, order, cause);
    }

    private static Money refunded(Tender tender, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .filter(refund -> refund.status().countsAsRefunded())
                .map(Refund::amount)
                .reduce(Money.zero(tender.amount().currency()), Money::plus);
    }
}
