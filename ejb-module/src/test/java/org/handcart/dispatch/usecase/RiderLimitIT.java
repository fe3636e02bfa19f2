package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.STORE;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import org.handcart.cod.CashPolicy;
import org.handcart.cod.usecase.SetCashPolicy;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.order.OrderId;
import org.handcart.shared.Ids;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hard filter of D9 where a delivery gets its rider. */
class RiderLimitIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStoreWithALimit() {
        spine.stock("MILK-1L", 20);
        CashPolicy policy = new CashPolicy(STORE, null, inr("500.00"), null, false);
        spine.bench.run(spine.admin, () -> spine.bench.get(SetCashPolicy.class).put(spine.admin, policy));
    }

    @Test
    void assignsNoRiderWhoWouldCarryTooMuch() {
        OrderId first = shippedOrder("0.00");
        OrderId second = shippedOrder("0.00");
        OrderId prepaid = shippedOrder("480.00");
        assertThat(assign(first, "ravi")).isEqualTo("APPLIED");

        assertThat(assign(second, "ravi")).as("480 due and 480 promised").isEqualTo("EXCEPTION");
        assertThat(riderOf(second)).isNull();
        assertThat(assign(prepaid, "ravi")).isEqualTo("APPLIED");
        assertThat(assign(second, "sita")).isEqualTo("APPLIED");
        assertThat(riderOf(second)).isEqualTo("sita");
    }

    @Test
    void tellsTheRiderOfADeliveryAgainWithoutCountingItTwice() {
        OrderId order = shippedOrder("0.00");
        assign(order, "ravi");

        assertThat(assign(order, "ravi")).isNotEqualTo("EXCEPTION");
        assertThat(riderOf(order)).isEqualTo("ravi");
    }

    private OrderId shippedOrder(String prepaid) {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00"), prepaid));
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), 4));
        return order;
    }

    private String assign(OrderId order, String rider) {
        DeliveryEvent event = new DeliveryEvent(Ids.next().toString(), order, "ASSIGNED", rider, spine.clock.instant());
        return spine.bench.in(
                spine.system, () -> spine.bench.get(RecordDeliveryEvent.class).record(spine.system, event));
    }

    private String riderOf(OrderId order) {
        return spine.bench
                .in(spine.system, () -> spine.bench.get(DeliveryQueries.class).find(spine.system, order))
                .orElseThrow()
                .riderId();
    }
}
