package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.RefusalReason;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.verb.Retrying;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** D35: everything that can happen at a door in the same moment; whichever comes first, the money is right. */
class DoorRaceIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;

    @RepeatedTest(12)
    void refusalShortCancellationAndCollectionAtOnceEndWithTheSameWorth() throws Exception {
        // four of six are with the rider, two are packed and behind
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 6, "600.00")));
        door.payTheRestAtTheDoor(order);
        var line = spine.line(order, 1);
        spine.report(order, 1, "PACK", packed(line, 6));
        spine.report(order, 2, "SHIP", shipped(line, 4));
        door.report(order, "PICKED_UP");
        LineQuantity one = new LineQuantity(line, Quantity.of(1));

        List<Object> outcomes = atOnce(
                () -> door.refuse(order, RefusalReason.CHANGED_MIND, one),
                () -> spine.report(order, 3, "SHORT", missing(line, 1)),
                () -> cancel(order, one),
                () -> door.collect(order, "600.00", 1, "CASH"));

        assertThat(outcomes.get(0)).isInstanceOf(DoorRefusalOutcome.Done.class);
        LineQuantities units = spine.units(order, 1);
        assertThat(units.refused()).isEqualTo(1);
        assertThat(units.shorted()).isEqualTo(1);
        assertThat(units.out()).isEqualTo(3);
        OrderDetail detail = spine.detail(order);
        assertThat(detail.row().total()).isEqualTo(inr("400.00"));
        assertThat(outcomes.get(3)).isInstanceOf(CollectOutcome.Collected.class);
        // 600 came in for an order of 400: the rest is owed back, as a payout or as a refund
        Money owed = door.balance(order, "CUSTOMER_PAYABLE").negated();
        assertThat(owed.plus(refunded(order))).isEqualTo(inr("200.00"));
        assertThat(door.balance(order, "COD_RECEIVABLE")).isEqualTo(inr("0.00"));
        assertThat(door.balance(order, "RIDER_CASH")).isEqualTo(inr("600.00"));
    }

    @RepeatedTest(6)
    void theSameUnitIsRefusedOnce() throws Exception {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 3, "77.26"), "0.00");
        Callable<Object> two = () -> door.refuse(order, RefusalReason.DAMAGED, door.units(order, 1, 2));

        List<Object> outcomes = atOnce(two, two);

        assertThat(outcomes)
                .filteredOn(DoorRefusalOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(spine.units(order, 1).refused()).isEqualTo(2);
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("25.75"));
    }

    /** D9: the due fell 475 → 355 at 18:04:10; the rider collects 475 on version 1 at 18:04:40. */
    @Test
    void moreThanTheDueBecomesAPayoutWhoeverLoweredIt() {
        OrderId order = door.atTheDoor(
                anOrder().line("MILK-1L", 3, "360.00").line("BREAD", 1, "80.00").fee("DELIVERY", "35.00"), "0.00");
        door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 1));

        CollectOutcome outcome = door.collect(order, "475.00", 1, "CASH");

        assertThat(outcome).isInstanceOfSatisfying(CollectOutcome.Collected.class, done -> {
            assertThat(done.collection().due()).isEqualTo(inr("355.00"));
            assertThat(done.collection().payout()).isEqualTo(inr("120.00"));
        });
        assertThat(door.balance(order, "CUSTOMER_PAYABLE")).isEqualTo(inr("-120.00"));
        assertThat(spine.detail(order).paid()).isEqualTo(inr("355.00"));
    }

    private Object cancel(OrderId order, LineQuantity line) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(line),
                ReasonCodes.CUSTOMER_REQUEST,
                "rang before it left",
                RefundMethod.ORIGINAL,
                true,
                true,
                false);
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
    }

    /** Refunds by hand of what was collected. */
    private Money refunded(OrderId order) {
        return spine
                .bench
                .in(spine.admin, () -> spine.bench.get(PaymentQueries.class).refunds(spine.admin, order, null))
                .stream()
                .map(RefundPart::amount)
                .reduce(inr("0.00"), Money::plus);
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... actions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(actions.length);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> action : actions) {
            running.add(people.submit(() -> {
                start.await();
                return Retrying.call(() -> {
                    try {
                        return action.call();
                    } catch (RuntimeException failed) {
                        throw failed;
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                });
            }));
        }
        start.countDown();
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get());
        }
        people.shutdown();
        return outcomes;
    }
}
