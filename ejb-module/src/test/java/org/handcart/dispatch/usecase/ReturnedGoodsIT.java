package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.dispatch.usecase.DoorBench.done;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.RefusalReason;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnRefused;
import org.handcart.delivery.ReturnTask;
import org.handcart.delivery.ReturnTask.Status;
import org.handcart.delivery.usecase.ReturnGoods;
import org.handcart.inventory.StockLevel;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/** D33: goods that were refused are stock again only after somebody looked at them. */
class ReturnedGoodsIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;
    private final Actor staff =
            new Actor(spine.org, "asha", Set.of(Role.STORE_STAFF), Set.of(SpineBench.STORE), "test");

    @Test
    void goodsAreStockAgainOnlyAfterInspection() {
        UUID task = refused();
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(46);
        assertThat(list(Status.OPEN)).extracting(ReturnTask::id).containsExactly(task);

        receive(task);
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(46);
        assertThat(list(Status.RECEIVED)).hasSize(1);

        inspect(task, new Inspected("MILK-1L", 2, 1));
        StockLevel milk = spine.stock("MILK-1L");
        assertThat(milk.onHand()).isEqualTo(49);
        assertThat(milk.damaged()).isEqualTo(1);
        assertThat(milk.available()).isEqualTo(48);
        assertThat(list(Status.INSPECTED).get(0).items().get(0).missing()).isZero();
    }

    @Test
    void whatDidNotComeBackStaysMissing() {
        UUID task = refused();
        inspect(task, new Inspected("MILK-1L", 1, 0));

        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(47);
        ReturnTask.Item item = list(Status.INSPECTED).get(0).items().get(0);
        assertThat(item.missing()).isEqualTo(2);
    }

    @Test
    void isInspectedOnceAndWithFiguresThatFit() {
        UUID task = refused();
        assertThatThrownBy(() -> inspect(task, new Inspected("MILK-1L", 3, 1))).isInstanceOf(ReturnRefused.class);
        assertThatThrownBy(() -> inspect(task, new Inspected("BREAD", 1, 0))).isInstanceOf(ReturnRefused.class);
        assertThatThrownBy(() -> inspect(task)).isInstanceOf(ReturnRefused.class);
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(46);

        inspect(task, new Inspected("MILK-1L", 3, 0));
        assertThatThrownBy(() -> inspect(task, new Inspected("MILK-1L", 3, 0))).isInstanceOf(ReturnRefused.class);
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(49);
    }

    @Test
    void isSeenInItsStoreOnly() {
        UUID task = refused();
        Actor elsewhere = new Actor(spine.org, "li", Set.of(Role.STORE_STAFF), Set.of("QC-002"), "test");

        assertThat(spine.bench.in(
                        elsewhere, () -> spine.bench.get(ReturnGoods.class).receive(elsewhere, task)))
                .isEmpty();
        assertThat(spine.bench.in(
                        elsewhere, () -> spine.bench.get(ReturnGoods.class).list(elsewhere, null)))
                .isEmpty();
    }

    private UUID refused() {
        OrderId order = door.atTheDoor(anOrder().line("MILK-1L", 4, "480.00"), "0.00");
        return Objects.requireNonNull(done(door.refuse(order, RefusalReason.CHANGED_MIND, door.units(order, 1, 3)))
                .returnTask());
    }

    private void receive(UUID task) {
        spine.bench.run(staff, () -> spine.bench.get(ReturnGoods.class).receive(staff, task));
    }

    private void inspect(UUID task, Inspected... found) {
        spine.bench.run(staff, () -> spine.bench.get(InspectUndelivered.class).inspect(staff, task, List.of(found)));
    }

    private List<ReturnTask> list(Status status) {
        return spine.bench.in(staff, () -> spine.bench.get(ReturnGoods.class).list(staff, status));
    }
}
