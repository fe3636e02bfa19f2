package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;

/** Money back to where it came from. */
@Stateless
public class RequestRefund {

    private static final Set<String> METHODS = Set.of("ORIGINAL", "STORE_CREDIT", "MANUAL");

    @Inject
    Tenders tenders;

    @Inject
    Refunds refunds;

    @Inject
    MakeRefund makeRefund;

    @Inject
    HeldRefunds held;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /**
     * Locks the order's tenders; reverse order of consumption (D11); never more than captured (D10); idempotent per
     * cause: the second call answers what the first one made, whatever its amount. What is not taken yet is not
     * taken (RELEASED); what is being taken is refunded once it is. Holds give way to the application itself, which
     * settles what has happened to goods; a person is refused.
     *
     * @param method {@code ORIGINAL}; {@code STORE_CREDIT} settles at once; {@code MANUAL} leaves it to a person
     * @return empty for an amount of zero
     * @throws org.handcart.payment.RefundExceedsCaptured with what is still available
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public List<RefundPart> request(Actor actor, OrderId order, Money amount, String method, String cause) {
        List<Tender> all = tenders.locked(actor, order);
        if (isDone(actor, order, amount, cause)) {
            return refunds.parts(actor, order, cause);
        }
        Money missing = amount.minus(sum(available(actor, order, all), amount));
        if (missing.isPositive() && actor.roles().contains(Role.SYSTEM)) {
            held.giveWay(actor, all, missing);
        }
        List<Money> shares = settings.spread().over(available(actor, order, all), amount);
        for (int i = shares.size() - 1; i >= 0; i--) {
            if (shares.get(i).isPositive()) {
                makeRefund.make(actor, all.get(i), shares.get(i), wish(method), cause);
            }
        }
        return refunds.parts(actor, order, cause);
    }

    /**
     * Locks nothing and changes nothing.
     *
     * @throws org.handcart.payment.RefundExceedsCaptured when {@link #request} would be refused now
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS})
    public void checkRoom(Actor actor, OrderId order, Money amount) {
        settings.spread().over(available(actor, order, tenders.ofOrder(actor, order)), amount);
    }

    /**
     * Sets aside what a person has yet to approve (D23): the spread and the cap of {@link #request}, under the same locks,
     * idempotent per cause; counts from now on (D10) and reaches no gateway.
     *
     * @param cause such as {@code approval:<id>}; approving is {@link #letGo}, then {@link #request} under the real cause
     * @return empty for an amount of zero
     * @throws org.handcart.payment.RefundExceedsCaptured with what is still available
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS})
    public List<RefundPart> hold(Actor actor, OrderId order, Money amount, String method, String cause) {
        List<Tender> all = tenders.locked(actor, order);
        if (isDone(actor, order, amount, cause)) {
            return refunds.parts(actor, order, cause);
        }
        String waitsFor = "approval, then refunded as " + wish(method);
        List<Money> shares = settings.spread().over(available(actor, order, all), amount);
        for (int i = shares.size() - 1; i >= 0; i--) {
            if (shares.get(i).isPositive()) {
                refunds.add(
                        Refund.held(actor.org().value(), all.get(i), cause, shares.get(i), waitsFor, clock.instant()));
            }
        }
        return refunds.parts(actor, order, cause);
    }

    /**
     * What is HELD under the cause counts no more (LET_GO). Locks the order's tenders; does nothing when called again.
     *
     * @return the holds of the cause
     */
    @Requires({Permission.ORDER_CANCEL, Permission.REFUND, Permission.PROCESS})
    public List<RefundPart> letGo(Actor actor, OrderId order, String cause) {
        held.letGo(actor, tenders.locked(actor, order), cause);
        return refunds.parts(actor, order, cause);
    }

    private boolean isDone(Actor actor, OrderId order, Money amount, String cause) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a refund of " + amount);
        }
        return amount.isZero()
                || refunds.ofOrder(actor, order).stream()
                        .anyMatch(refund -> refund.cause().equals(cause));
    }

    private static String wish(String method) {
        String wish = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(wish)) {
            throw new IllegalArgumentException("unknown refund method " + method);
        }
        return wish;
    }

    /** For each tender, in the order of consumption. */
    private List<Money> available(Actor actor, OrderId order, List<Tender> all) {
        List<Refund> before = refunds.ofOrder(actor, order);
        return all.stream()
                .map(tender -> tender.refundable(refunded(tender, before)))
                .toList();
    }

    private static Money sum(List<Money> amounts, Money like) {
        return amounts.stream().reduce(Money.zero(like.currency()), Money::plus);
    }

    private static Money refunded(Tender tender, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.tenderId().equals(tender.id()))
                .filter(refund -> refund.status().countsAsRefunded())
                .map(Refund::amount)
                .reduce(Money.zero(tender.amount().currency()), Money::plus);
    }
}
