package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.ReleaseReservation;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.order.usecase.ChangePaymentStatus;
import org.handcart.order.usecase.ConfirmOrder;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** The prepaid part of an order is decided: in, or not to be had. */
@Stateless
public class CompletePayment {

    private static final String FAILED = "FAILED";

    @EJB
    LockOrder lockOrder;

    @EJB
    OrderQueries orders;

    @EJB
    StoreQueries stores;

    @EJB
    ConfirmOrder confirmOrder;

    @EJB
    ChangePaymentStatus changePaymentStatus;

    @EJB
    ReduceLines reduceLines;

    @EJB
    ReleaseReservation releaseReservation;

    @EJB
    SettleReduction settleReduction;

    @Inject
    ScheduledRelease scheduledRelease;

    @Inject
    Clock clock;

    /**
     * Paid: the order is confirmed and its release scheduled. Not paid: the order is cancelled as a whole, its stock is
     * free again, and what other tenders gave goes back. Locks the order first. Told twice, or for an order that is no
     * longer waiting, it changes nothing: whoever cancelled it has asked for the money back, also for money that was on
     * its way.
     *
     * @param captured false: some of it is only set aside (AUTHORIZED)
     * @throws IllegalStateException when the organisation has no such order
     */
    @Requires(Permission.PROCESS)
    public void complete(Actor actor, OrderId order, boolean paid, boolean captured) {
        lockOrder.lock(actor, order);
        OrderDetail detail = orders.find(actor, order.toString())
                .orElseThrow(() -> new IllegalStateException("there is no order " + order));
        if (detail.row().status() == OrderStatus.PENDING) {
            if (paid) {
                confirm(actor, detail, captured);
            } else {
                cancel(actor, detail);
            }
        }
    }

    private void confirm(Actor actor, OrderDetail detail, boolean captured) {
        OrderId order = detail.row().id();
        String storeCode = detail.row().storeCode();
        Store store = stores.find(actor, storeCode)
                .orElseThrow(() -> new IllegalStateException("there is no store " + storeCode));
        boolean confirmed = confirmOrder.confirm(actor, order);
        changePaymentStatus.change(actor, order, label(detail, captured));
        // Held: whoever lifts the last hold confirms and schedules.
        if (confirmed) {
            scheduledRelease.schedule(actor, order, store, clock.instant());
        }
    }

    private static String label(OrderDetail detail, boolean captured) {
        if (detail.codDue().isPositive()) {
            return "COD_PENDING";
        }
        return captured ? "PAID" : "AUTHORIZED";
    }

    private void cancel(Actor actor, OrderDetail detail) {
        OrderId order = detail.row().id();
        List<LineQuantity> everything = everything(detail);
        if (everything.isEmpty()) {
            return;
        }
        String cause = "payment-failed:" + order;
        ReducedOrder reduced = reduceLines
                .reduce(actor, new ReduceCommand(order, everything, "PAYMENT_FAILED", false, false, false))
                .fold(done -> done.order(), refused -> {
                    throw new IllegalStateException("an order without payment cannot be taken back: " + refused);
                });
        releaseReservation.release(actor, order, reduced.storeCode(), reserved(reduced), cause);
        settleReduction.settle(actor, order, reduced.totalNow(), RefundMethod.ORIGINAL, cause);
        changePaymentStatus.change(actor, order, FAILED);
    }

    private static List<LineQuantity> everything(OrderDetail detail) {
        List<LineQuantity> lines = new ArrayList<>();
        for (LineDetail line : detail.lines()) {
            int free = line.quantities().open() + line.quantities().reserved();
            if (free > 0) {
                lines.add(new LineQuantity(line.id(), Quantity.of(free)));
            }
        }
        return lines;
    }

    private static List<SkuQuantity> reserved(ReducedOrder reduced) {
        Map<String, Quantity> bySku = new LinkedHashMap<>();
        for (Reduction line : reduced.lines()) {
            if (line.fromReserved() > 0) {
                bySku.merge(line.sku(), Quantity.of(line.fromReserved()), Quantity::plus);
            }
        }
        List<SkuQuantity> items = new ArrayList<>();
        bySku.forEach((sku, quantity) -> items.add(new SkuQuantity(sku, quantity)));
        return items;
    }
}
