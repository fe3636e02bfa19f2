package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.OrderPayments;
import org.handcart.payment.RefundPage;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.payment.domain.Transactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of payments. */
@Stateless
public class PaymentQueries {

    @Inject
    Refunds refunds;

    @Inject
    Tenders tenders;

    /** Some of the order's money is authorised and not captured. */
    @Requires(Permission.ORDER_READ)
    public boolean isSetAside(Actor actor, OrderId order) {
        return tenders.ofOrder(actor, order).stream().anyMatch(tender -> tender.status() == TenderStatus.AUTHORISED);
    }

    @Inject
    Transactions transactions;

    /** Tenders in the order of consumption, transactions and refunds oldest first. */
    @Requires(Permission.ORDER_READ)
    public OrderPayments payments(Actor actor, OrderId order) {
        return Details.of(
                tenders.ofOrder(actor, order), transactions.ofOrder(actor, order), refunds.ofOrder(actor, order));
    }

    /**
     * Refunds of orders in the actor's stores, oldest first.
     *
     * @param status which to show; null: all
     * @param after id of the last one of the page before
     * @throws IllegalArgumentException for an unknown status
     */
    @Requires(Permission.REFUND)
    public RefundPage page(Actor actor, @Nullable String status, @Nullable UUID after, int limit) {
        Set<RefundStatus> statuses = status == null ? Set.of() : Set.of(RefundStatus.valueOf(status));
        List<Refund> found = refunds.page(actor, statuses, after, limit + 1);
        List<Refund> shown = found.stream().limit(limit).toList();
        UUID next = found.size() > limit ? shown.get(limit - 1).id() : null;
        return new RefundPage(
                shown.stream()
                        .map(refund -> Details.of(
                                refund, tenders.find(actor, refund.tenderId()).orElseThrow()))
                        .toList(),
                next);
    }

    /** Refunds of an order, or of one cause, oldest first. */
    @Requires(Permission.ORDER_READ)
    public List<RefundPart> refunds(Actor actor, OrderId order, @Nullable String cause) {
        return refunds.parts(actor, order, cause);
    }

    /** Refunds of many orders by what caused them, oldest first. One statement. For conductors: no store is checked. */
    @Requires(Permission.ORDER_READ)
    public Map<String, List<RefundPart>> refundsByCause(Actor actor, Collection<OrderId> orders) {
        return refunds.partsByCause(actor, orders);
    }
}
