package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import org.handcart.order.Milestone;
import org.handcart.order.OrderStatus;
import org.handcart.shared.Conflict;
import org.junit.jupiter.api.Test;

/** D18: the status follows from the lines and the milestone. */
class OrderStatusRuleTest {

    @Test
    void deliveredBesidePackedIsPartlyDeliveredUntilTheRestIsGone() {
        TestOrder order = TestOrder.of(
                        anOrder().confirmed().line("A", 3, "30.00").line("B", 1, "10.00"))
                .released();
        order.cancel(0, 1);
        order.report(order.agreed(0, 1), order.shipped(0, 2), order.packed(1, 1));
        order.advance(Milestone.DELIVERED);

        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_DELIVERED);
        assertThat(order.order.subStatus()).isEqualTo("PACKED");

        order.reduce(false, true, false, order.units(1, 1));
        order.report(order.agreed(1, 1));

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(order.order.subStatus()).isEqualTo("DELIVERED");
    }

    @Test
    void everythingCancelledIsCancelled() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("A", 3, "30.00"));

        order.cancel(0, 3);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.order.subStatus()).isNull();
    }

    @Test
    void everythingShortIsCancelledForThatReason() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 3, "30.00")).released();

        order.report(order.shorted(0, 3));

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.order.subStatus()).isEqualTo("SHORT");
    }

    @Test
    void anUnpaidOrderIsPendingAndMayBeCancelled() {
        TestOrder order = TestOrder.of(anOrder().line("A", 3, "30.00"));

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThatThrownBy(order::released).isInstanceOf(Conflict.class);
        order.cancel(0, 3);
        order.order.confirm(NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void walksTheWholeWay() {
        TestOrder order = TestOrder.of(anOrder().line("A", 2, "30.00"));

        order.order.confirm(NOON);
        assertStatus(order, OrderStatus.CONFIRMED, "RESERVED");
        order.released();
        assertStatus(order, OrderStatus.ASSIGNED_TO_STORE, "RELEASED");
        order.report(order.picked(0, 1));
        assertStatus(order, OrderStatus.PARTIALLY_PICKED, "RELEASED");
        order.report(order.picked(0, 2));
        assertStatus(order, OrderStatus.PICKING, "PICKED");
        order.report(order.packed(0, 1));
        assertStatus(order, OrderStatus.PARTIALLY_PACKED, "PICKED");
        order.report(order.packed(0, 2));
        assertStatus(order, OrderStatus.PACKED, "PACKED");
        order.advance(Milestone.ASSIGNED_TO_PARTNER);
        assertStatus(order, OrderStatus.ASSIGNED_TO_PARTNER, "PACKED");
        order.report(order.shipped(0, 2));
        assertStatus(order, OrderStatus.ASSIGNED_TO_PARTNER, "OUT");
        order.advance(Milestone.PICKED_UP);
        assertStatus(order, OrderStatus.PICKED_UP, "OUT");
        order.advance(Milestone.IN_TRANSIT);
        assertStatus(order, OrderStatus.IN_TRANSIT, "OUT");
        order.advance(Milestone.DELIVERED);
        assertStatus(order, OrderStatus.DELIVERED, "DELIVERED");
        order.advance(Milestone.CLOSED);
        assertStatus(order, OrderStatus.CLOSED, "DELIVERED");
    }

    @Test
    void aLateMilestoneChangesNothing() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "30.00")).released();
        order.report(order.shipped(0, 2));
        order.advance(Milestone.IN_TRANSIT);
        List<Object> before = order.everything();

        assertThat(order.advance(Milestone.PICKED_UP)).isEqualTo(OrderStatus.IN_TRANSIT);
        assertThat(order.advance(Milestone.NONE)).isEqualTo(OrderStatus.IN_TRANSIT);
        assertThat(order.everything()).isEqualTo(before);
    }

    @Test
    void aRiderWhoIsFasterThanTheWarehousesReportsHasTheOrder() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "30.00")).released();
        order.report(order.packed(0, 2));

        assertThat(order.advance(Milestone.PICKED_UP)).isEqualTo(OrderStatus.PICKED_UP);
        order.report(order.shipped(0, 1));
        assertThat(order.status()).isEqualTo(OrderStatus.PICKED_UP);
    }

    @Test
    void closesOnlyWhatIsDeliveredOrGone() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "30.00")).released();
        order.report(order.shipped(0, 2));

        assertThatThrownBy(() -> order.advance(Milestone.CLOSED)).isInstanceOf(Conflict.class);

        TestOrder gone = TestOrder.of(anOrder().confirmed().line("A", 2, "30.00"));
        gone.cancel(0, 2);
        assertThat(gone.advance(Milestone.CLOSED)).isEqualTo(OrderStatus.CANCELLED);
    }

    private static void assertStatus(TestOrder order, OrderStatus status, String subStatus) {
        assertThat(order.status()).isEqualTo(status);
        assertThat(order.order.subStatus()).isEqualTo(subStatus);
    }
}
