package org.handcart.fulfillment.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.usecase.ApplyWarehouseAnswer;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.dispatch.usecase.RequestDelivery;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.ConsumeReservation;
import org.handcart.inventory.usecase.WriteOffShort;
import org.handcart.notification.NewNotification;
import org.handcart.notification.Template;
import org.handcart.notification.Told;
import org.handcart.notification.usecase.AskNotification;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.OrderStatus;
import org.handcart.order.ProgressedOrder;
import org.handcart.payment.usecase.CaptureShipped;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** What follows when units moved in the warehouse: money first, then stock, then the rider. */
@Dependent
class Consequences {

    @Inject
    SettleReduction settleReduction;

    @Inject
    AskNotification askNotification;

    @Inject
    ApplyWarehouseAnswer applyWarehouseAnswer;

    @Inject
    ConsumeReservation consumeReservation;

    @Inject
    CaptureShipped captureShipped;

    @Inject
    WriteOffShort writeOffShort;

    @Inject
    RequestDelivery requestDelivery;

    /**
     * @param refused units of cancellations the warehouse will not stop, cumulative
     * @param cause makes every effect happen once
     * @return true when a cancellation was answered
     */
    boolean of(Actor actor, ProgressedOrder progress, List<LineQuantity> refused, String cause) {
        Actor system = Actor.system(actor.org(), "fulfillment", actor.correlationId());
        if (total(progress, LineShift::newlyShort) > 0) {
            Settlement settlement = settleReduction.settle(
                    system, progress.order(), totalAfterShort(progress), RefundMethod.ORIGINAL, cause);
            askNotification.ask(system, missing(progress, settlement, cause));
        }
        boolean answered = applyWarehouseAnswer.apply(actor, progress.order(), progress, refused);
        List<SkuQuantity> shipped = bySku(progress, LineShift::newlyShipped);
        if (!shipped.isEmpty()) {
            consumeReservation.consume(actor, progress.order(), progress.storeCode(), shipped, cause);
            captureShipped.capture(system, progress.order(), false, cause);
        }
        List<SkuQuantity> missing = bySku(progress, LineShift::newlyShort);
        if (!missing.isEmpty()) {
            writeOffShort.writeOff(actor, progress.order(), progress.storeCode(), missing, cause);
        }
        if (progress.status() == OrderStatus.PACKED || progress.fullyShipped()) {
            requestDelivery.request(actor, progress.order(), progress.storeCode());
        }
        return answered;
    }

    /** What the short costs alone: cancelled units are settled with their cancellation (D19). */
    private static Money totalAfterShort(ProgressedOrder progress) {
        return progress.shifts().stream().map(LineShift::cancelledValue).reduce(progress.totalNow(), Money::plus);
    }

    private static NewNotification missing(ProgressedOrder progress, Settlement settlement, String cause) {
        Money value = Money.zero(progress.totalNow().currency());
        List<Told.Units> items = new ArrayList<>();
        for (LineShift shift : progress.shifts()) {
            if (shift.newlyShort() > 0) {
                items.add(new Told.Units(shift.line(), shift.newlyShort(), 0));
                value = value.plus(shift.shortValue());
            }
        }
        Money refund = settlement.paidBack();
        return new NewNotification(
                progress.order(),
                progress.storeCode(),
                progress.customerId(),
                Template.ITEMS_SHORT,
                cause,
                new Told(null, items, null, value, refund, refund.isPositive() ? RefundMethod.ORIGINAL.name() : null));
    }

    private static int total(ProgressedOrder progress, ToIntFunction<LineShift> units) {
        return progress.shifts().stream().mapToInt(units).sum();
    }

    private static List<SkuQuantity> bySku(ProgressedOrder progress, ToIntFunction<LineShift> units) {
        Map<String, Integer> sums = new TreeMap<>();
        for (LineShift shift : progress.shifts()) {
            sums.merge(shift.sku(), units.applyAsInt(shift), Integer::sum);
        }
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new SkuQuantity(entry.getKey(), Quantity.of(entry.getValue())))
                .toList();
    }
}
