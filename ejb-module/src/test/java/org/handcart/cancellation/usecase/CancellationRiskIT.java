package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Quantity;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A102: who gives back too often in too little time has to ask. */
class CancellationRiskIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 100);
    }

    @Test
    void theRefundThatIsOneTooManyWaitsAndNothingLeavesTheOrder() {
        int free = 0;
        OrderId order = prepaid();
        CancellationView last = cancel(order);
        while (last.status() != CancellationStatus.PENDING_APPROVAL && free < 20) {
            free++;
            order = prepaid();
            last = cancel(order);
        }

        // all of the same customer: the eighth in a day, after the fifth in an hour
        assertThat(free).isEqualTo(7);
        assertThat(last.status()).isEqualTo(CancellationStatus.PENDING_APPROVAL);
        assertThat(spine.events(order, "risk.")).containsExactly("risk.threshold-exceeded.v1");
        assertThat(count("select count(*) from risk.deed")).isEqualTo(7);
        assertThat(count("select count(*) from approval.approval where status = 'OPEN'"))
                .isEqualTo(1);
        assertThat(count("select sum(cancelled) from ordering.order_line")).isEqualTo(7);
    }

    @Test
    void whatTheWarehouseMayStillLetGoCountsAtOnce() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00"), "480.00"));

        assertThat(cancel(order).status()).isEqualTo(CancellationStatus.PENDING_WMS);

        assertThat(count("select amount_minor from risk.deed")).isEqualTo(12_000);
    }

    @Test
    void aDueThatIsNotCollectedIsNoRefund() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 2, "240.00"));

        cancel(order);

        assertThat(count("select amount_minor from risk.deed")).isZero();
        assertThat(count("select count(*) from risk.deed")).isEqualTo(1);
    }

    private OrderId prepaid() {
        return spine.place(anOrder().line("MILK-1L", 2, "240.00"), "240.00");
    }

    private CancellationView cancel(OrderId order) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(1))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        return ((Accepted) spine.bench.in(
                        spine.admin,
                        () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command)))
                .cancellation();
    }

    private long count(String sql) {
        return spine.bench.in(
                spine.org, em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
