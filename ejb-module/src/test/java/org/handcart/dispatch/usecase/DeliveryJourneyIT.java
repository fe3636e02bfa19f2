package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.shipped;

import java.util.Set;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Role;
import org.handcart.shared.UnacceptableEvent;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From packed goods to collected cash, on a real database (I17). */
class DeliveryJourneyIT {

    private final SpineBench spine = new SpineBench();
    private final Actor ravi = new Actor(spine.org, "ravi", Set.of(Role.DELIVERY_PARTNER), Set.of(), "test");

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 10);
    }

    @Test
    void closesWhenTheCashIsIn() {
        OrderId order = shippedOrder("0.00");
        report(order, "ASSIGNED", OrderStatus.ASSIGNED_TO_PARTNER);
        report(order, "PICKED_UP", OrderStatus.PICKED_UP);
        report(order, "IN_TRANSIT", OrderStatus.IN_TRANSIT);
        report(order, "DELIVERED", OrderStatus.DELIVERED);

        assertThat(collect(order, "480.00")).isInstanceOf(CollectOutcome.Collected.class);

        OrderDetail closed = spine.detail(order);
        assertThat(closed.row().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(closed.row().paymentStatus()).isEqualTo("COD_COLLECTED");
        assertThat(spine.units(order, 1).delivered()).isEqualTo(4);
        assertThat(spine.bench
                        .in(
                                spine.admin,
                                () -> spine.bench.get(MaintainCodPolicy.class).customer(spine.admin, "c-17"))
                        .orElseThrow()
                        .collected())
                .isEqualTo(1);
    }

    @Test
    void closesWithTheDeliveryWhenTheCashCameFirst() {
        OrderId order = shippedOrder("0.00");
        report(order, "ASSIGNED", OrderStatus.ASSIGNED_TO_PARTNER);
        report(order, "PICKED_UP", OrderStatus.PICKED_UP);
        assertThat(collect(order, "480.00")).isInstanceOf(CollectOutcome.Collected.class);
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.PICKED_UP);

        report(order, "DELIVERED", OrderStatus.CLOSED);
    }

    @Test
    void closesADeliveredOrderThatOwesNothing() {
        OrderId order = shippedOrder("480.00");

        report(order, "DELIVERED", OrderStatus.CLOSED);
    }

    @Test
    void collectsOnceHoweverOftenTheRiderConfirms() {
        OrderId order = shippedOrder("0.00");
        report(order, "PICKED_UP", OrderStatus.PICKED_UP);
        collect(order, "480.00");

        assertThat(collect(order, "480.00"))
                .isInstanceOfSatisfying(
                        CollectOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CollectOutcome.Reason.ALREADY_COLLECTED));
    }

    @Test
    void takesNoCashForGoodsThatAreStillInTheStore() {
        OrderId order = shippedOrder("0.00");
        report(order, "ASSIGNED", OrderStatus.ASSIGNED_TO_PARTNER);

        assertThat(collect(order, "480.00"))
                .isInstanceOfSatisfying(
                        CollectOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CollectOutcome.Reason.NOT_OUT_FOR_DELIVERY));
    }

    @Test
    void takesAReportOnceAndALateOneForTheTimeline() {
        OrderId order = shippedOrder("480.00");
        DeliveryEvent delivered = event(order, "DELIVERED", "ravi");
        assertThat(record(spine.system, delivered)).isEqualTo("APPLIED");

        assertThat(record(spine.system, delivered)).isEqualTo("DUPLICATE");
        assertThat(record(spine.system, event(order, "PICKED_UP", "ravi"))).isEqualTo("TIMELINE_ONLY");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void waitsForAWarehouseThatReportsBehindTheRider() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00"), "480.00"));
        spine.report(order, 1, "PACK", packed(spine.line(order, 1), 4));
        report(order, "PICKED_UP", OrderStatus.PICKED_UP);
        record(spine.system, event(order, "DELIVERED", "ravi"));
        assertThat(spine.detail(order).row().status()).isNotEqualTo(OrderStatus.CLOSED);

        spine.report(order, 2, "SHIP", shipped(spine.line(order, 1), 4));

        assertThat(spine.units(order, 1).delivered()).isEqualTo(4);
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void letsARiderSpeakForNobodyElse() {
        OrderId order = shippedOrder("0.00");

        assertThat(record(ravi, event(order, "ASSIGNED", "ravi"))).isEqualTo("APPLIED");
        assertThatThrownBy(() -> record(ravi, event(order, "PICKED_UP", "meena")))
                .isInstanceOf(NotAllowed.class);
        assertThat(record(spine.system, event(order, "PICKED_UP", "meena"))).isEqualTo("EXCEPTION");
    }

    @Test
    void refusesWhatNoDeliveryKnows() {
        OrderId order = shippedOrder("0.00");

        assertThatThrownBy(() -> record(spine.system, event(order, "TELEPORTED", "ravi")))
                .isInstanceOf(UnacceptableEvent.class);
        assertThatThrownBy(() -> record(spine.system, event(new OrderId(Ids.next()), "ASSIGNED", "ravi")))
                .isInstanceOf(UnacceptableEvent.class);
    }

    private OrderId shippedOrder(String prepaid) {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00"), prepaid));
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 4));
        return order;
    }

    private void report(OrderId order, String type, OrderStatus then) {
        assertThat(record(spine.system, event(order, type, "ravi"))).isEqualTo("APPLIED");
        assertThat(spine.detail(order).row().status()).isEqualTo(then);
    }

    private String record(Actor actor, DeliveryEvent event) {
        return spine.bench.in(
                actor, () -> spine.bench.get(RecordDeliveryEvent.class).record(actor, event));
    }

    private DeliveryEvent event(OrderId order, String type, String rider) {
        return new DeliveryEvent("d-" + Ids.next(), order, type, rider, spine.now());
    }

    private CollectOutcome collect(OrderId order, String amount) {
        CollectCommand command = new CollectCommand(
                order, "ravi", inr(amount), spine.detail(order).codVersion(), "CASH", "PIN", "1234", spine.now());
        return spine.bench.in(
                ravi, () -> spine.bench.get(ConfirmCollection.class).confirm(ravi, command));
    }
}
