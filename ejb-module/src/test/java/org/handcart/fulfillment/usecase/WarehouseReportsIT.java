package org.handcart.fulfillment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.picked;
import static org.handcart.testing.SpineBench.shipped;

import java.time.Duration;
import java.util.List;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.order.LineQuantities;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.shared.outbox.Queues;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D19 and D22 on a real database: what the warehouse says, in whatever order it arrives. */
class WarehouseReportsIT {

    private final SpineBench spine = new SpineBench();
    private OrderId order;
    private OrderLineId milk;

    @BeforeEach
    void anOrderOfFourThatIsReleased() {
        spine.stock("MILK-1L", 10);
        order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        milk = spine.line(order, 1);
    }

    @Test
    void releasesInTheTransactionThatSchedulesWhenItIsDue() {
        assertThat(spine.messages(order, Queues.WMS_RELEASES)).containsExactly("wms.release.v1");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.ASSIGNED_TO_STORE);
        assertThat(spine.units(order, 1).released()).isEqualTo(4);
    }

    @Test
    void mergesAShipmentThatCameBeforeTheShort() {
        assertThat(spine.report(order, 1, "RELEASE_ACK")).isEqualTo("APPLIED");
        assertThat(spine.report(order, 3, "SHIP", shipped(milk, 3))).isEqualTo("PARKED");
        assertThat(spine.report(order, 2, "SHORT", missing(milk, 1))).isEqualTo("APPLIED");

        shippedThreeShortOne();
        assertThat(spine.verdicts(order)).containsExactly("1 RELEASE_ACK APPLIED", "2 SHORT APPLIED", "3 SHIP APPLIED");
    }

    @Test
    void doesNotWaitForeverForAnEarlierReport() {
        spine.report(order, 1, "RELEASE_ACK");
        spine.report(order, 3, "SHIP", shipped(milk, 3));
        sweep();
        assertThat(spine.units(order, 1).out()).isZero();

        spine.clock.forward(Duration.ofSeconds(31));
        sweep();
        assertThat(spine.units(order, 1).out()).isEqualTo(3);
        assertThat(spine.report(order, 2, "SHORT", missing(milk, 1))).isEqualTo("APPLIED");

        shippedThreeShortOne();
    }

    @Test
    void refundsAShortOnceHoweverOftenItIsReported() {
        WarehouseEvent report =
                new WarehouseEvent("e-1", order.toString(), 1, "SHORT", spine.now(), List.of(missing(milk, 1)), "{}");

        assertThat(spine.report(report)).isEqualTo("APPLIED");
        for (int i = 0; i < 4; i++) {
            assertThat(spine.report(report)).isEqualTo("DUPLICATE");
        }
        assertThat(spine.report(order, 2, "SHORT", missing(milk, 1))).isEqualTo("TIMELINE_ONLY");

        assertThat(spine.detail(order).codDue()).isEqualTo(inr("360.00"));
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(9);
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(3);
    }

    @Test
    void keepsALatePickForTheTimelineOnly() {
        spine.report(order, 1, "SHIP", shipped(milk, 4));

        assertThat(spine.report(order, 2, "PICK", picked(milk, 4))).isEqualTo("TIMELINE_ONLY");

        assertThat(spine.units(order, 1).out()).isEqualTo(4);
        assertThat(spine.detail(order).lines().get(0).quantities().picked()).isZero();
    }

    @Test
    void raisesAnExceptionForMoreThanWasOrdered() {
        assertThat(spine.report(order, 1, "SHIP", shipped(milk, 7))).isEqualTo("EXCEPTION");

        LineQuantities units = spine.units(order, 1);
        assertThat(List.of(units.released(), units.out())).containsExactly(4, 0);
        assertThat(spine.events(order, "fulfillment.exception")).containsExactly("fulfillment.exception-raised.v1");
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(10);
    }

    @Test
    void raisesAnExceptionForALineOfNoneOfOurOrders() {
        assertThat(spine.report(order, 1, "SHIP", shipped(new OrderLineId(java.util.UUID.randomUUID()), 1)))
                .isEqualTo("EXCEPTION");
    }

    @Test
    void neverLosesASubstitution() {
        assertThat(spine.report(order, 1, "SUBSTITUTE", missing(milk, 1))).isEqualTo("EXCEPTION");
        assertThat(spine.units(order, 1).shorted()).isZero();
    }

    @Test
    void parksWhatComesBeforeItsOrder() {
        OrderId early = spine.place(anOrder().line("MILK-1L", 2, "240.00"));
        assertThat(spine.report(early, 1, "RELEASE_ACK")).isEqualTo("PARKED");
        spine.clock.forward(Duration.ofSeconds(31));
        sweep();
        assertThat(spine.verdicts(early)).containsExactly("1 RELEASE_ACK PARKED");

        spine.release(early);
        sweep();

        assertThat(spine.verdicts(early)).containsExactly("1 RELEASE_ACK APPLIED");
    }

    @Test
    void asksForARiderOnceWhenEverythingIsPacked() {
        spine.report(order, 1, "PACK", packed(milk, 3));
        assertThat(spine.messages(order, Queues.DELIVERY_REQUESTS)).isEmpty();

        spine.report(order, 2, "PACK", packed(milk, 4));
        spine.report(order, 3, "SHIP", shipped(milk, 4));

        assertThat(spine.messages(order, Queues.DELIVERY_REQUESTS)).containsExactly("delivery.request.v1");
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(6);
        assertThat(spine.stock("MILK-1L").reserved()).isZero();
    }

    @Test
    void releasesLaterOrdersWhenTheyAreDue() {
        OrderId later = spine.place(anOrder().line("MILK-1L", 1, "120.00"));
        spine.bench.run(
                spine.system,
                () -> spine.bench
                        .get(ReleaseOrder.class)
                        .schedule(
                                spine.system,
                                later,
                                SpineBench.STORE,
                                spine.now().plusSeconds(60)));
        sweep();
        assertThat(spine.messages(later, Queues.WMS_RELEASES)).isEmpty();

        spine.clock.forward(Duration.ofSeconds(60));
        sweep();
        sweep();

        assertThat(spine.messages(later, Queues.WMS_RELEASES)).containsExactly("wms.release.v1");
    }

    private void shippedThreeShortOne() {
        LineQuantities units = spine.units(order, 1);
        assertThat(List.of(units.out(), units.shorted(), units.released())).containsExactly(3, 1, 0);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("360.00"));
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(6);
        assertThat(spine.stock("MILK-1L").reserved()).isZero();
    }

    /** What the sweeper does each second. */
    private void sweep() {
        ReleaseOrder release = spine.bench.get(ReleaseOrder.class);
        for (OrderId due : spine.bench.in(spine.system, () -> release.due(spine.system))) {
            spine.bench.run(spine.system, () -> release.release(spine.system, due));
        }
        ApplyParkedEvents parked = spine.bench.get(ApplyParkedEvents.class);
        for (String due : spine.bench.in(spine.system, () -> parked.due(spine.system))) {
            spine.bench.run(spine.system, () -> parked.apply(spine.system, due));
        }
    }
}
