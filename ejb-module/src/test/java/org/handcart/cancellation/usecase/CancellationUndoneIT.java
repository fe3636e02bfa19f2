package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;

import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.inventory.SkuQuantity;
import org.handcart.inventory.usecase.AttemptRelease;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** A cancellation that cannot be carried out has not happened: nothing that was done before has to be compensated (S1-SAGA-01, C45). */
class CancellationUndoneIT {

    private final SpineBench spine = new SpineBench();

    @Test
    void leavesNothingBehindWhenTheOrderCannotBeChanged() {
        spine.bench.register(ReduceLines.class, new BrokenOrder());
        OrderId order = spine.stock("MILK-1L", 10).place(anOrder().line("MILK-1L", 4, "480.00"), "480.00");
        long version = spine.detail(order).row().version();

        assertThatIllegalStateException().isThrownBy(() -> cancel(order, RefundMethod.ORIGINAL));

        assertThat(spine.detail(order).row().version()).isEqualTo(version);
        untouched(order);
    }

    @Test
    void takesStoreCreditBackWithEverythingElse() {
        OrderId order = spine.stock("MILK-1L", 10).place(anOrder().line("MILK-1L", 4, "480.00"), "480.00");
        BrokenStock stock = new BrokenStock();
        spine.bench.register(AttemptRelease.class, stock);

        assertThatIllegalStateException().isThrownBy(() -> cancel(order, RefundMethod.STORE_CREDIT));

        untouched(order);
        stock.mended = true;
        cancel(order, RefundMethod.STORE_CREDIT);
        assertThat(credits()).hasSize(1);
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(1);
    }

    private void untouched(OrderId order) {
        assertThat(spine.units(order, 1).cancelled()).isZero();
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("0.00"));
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(4);
        assertThat(spine.events(order, "cancellation")).isEmpty();
        assertThat(credits()).isEmpty();
        assertThat(spine.strings("select id from payment.refund where org_id = ?1", spine.org.value()))
                .isEmpty();
        assertThat(spine.strings("select id from cancellation.cancellation where org_id = ?1", spine.org.value()))
                .isEmpty();
        assertThat(spine.strings("select id from task.task where org_id = ?1", spine.org.value()))
                .isEmpty();
    }

    private List<String> credits() {
        return spine.strings("select 1 from payment.store_credit_entry where org_id = ?1", spine.org.value());
    }

    private void cancel(OrderId order, RefundMethod method) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(1))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                method,
                false,
                false,
                false);
        spine.bench.in(spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
    }

    private static final class BrokenOrder extends ReduceLines {
        @Override
        public ReduceOutcome reduce(Actor actor, ReduceCommand command) {
            throw new IllegalStateException("the order cannot be changed");
        }
    }

    /** Not even a failure can be told. */
    private static final class BrokenStock extends AttemptRelease {
        boolean mended;

        @Override
        public Optional<String> attempt(
                Actor actor, OrderId order, String storeCode, List<SkuQuantity> items, String cause) {
            if (mended) {
                return Optional.empty();
            }
            throw new IllegalStateException("the stock is gone");
        }
    }
}
