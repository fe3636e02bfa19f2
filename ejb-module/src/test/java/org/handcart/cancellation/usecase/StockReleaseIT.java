package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cancellation.CancellationStatus.COMPLETED;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.DueStockRelease;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Quantity;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskSearch;
import org.handcart.task.TaskStatus;
import org.handcart.task.usecase.TaskQueries;
import org.handcart.testing.Database;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock that cannot be given back now is given back later; the cancellation ends all the same (D31, S1-SAGA-03). */
class StockReleaseIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 10).stock("BREAD", 10);
    }

    @Test
    void completesWhileSomebodyKeepsTheStockLocked() throws Exception {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "480.00"));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Thread counting = lockMilk(locked, letGo);
        try {
            assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();

            CancellationView done = cancel(order, 1);

            assertThat(done.status()).isEqualTo(COMPLETED);
            assertThat(spine.units(order, 1).cancelled()).isEqualTo(1);
            assertThat(spine.detail(order).codDue()).isEqualTo(inr("360.00"));
            assertThat(spine.events(order, "cancellation.stock-release-failed")).hasSize(1);
        } finally {
            letGo.countDown();
            counting.join();
        }
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(4);
        assertThat(releases(order)).containsExactly("DUE 1");

        spine.clock.forward(Duration.ofSeconds(2));
        assertThat(sweep()).isEqualTo(1);

        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(3);
        assertThat(spine.stock("MILK-1L").onHand()).isEqualTo(10);
        assertThat(spine.events(order, "inventory.released")).hasSize(1);
        assertThat(releases(order)).containsExactly("RELEASED 1");
        spine.clock.forward(Duration.ofHours(1));
        assertThat(sweep()).isZero();
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(3);
    }

    @Test
    void triesAgainAfterTwiceTheTimeAndTellsAPersonAfterFive() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "480.00").line("BREAD", 1, "80.00"));
        breakTheBooks(order, 4);

        CancellationView done = cancel(order, 2);
        assertThat(done.status()).isEqualTo(COMPLETED);
        assertThat(releases(order)).containsExactly("DUE 1");

        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(tasks(order)).isEmpty();
            spine.clock.forward(Duration.ofSeconds(1L << attempt).minusMillis(1));
            assertThat(due()).isZero();
            spine.clock.forward(Duration.ofMillis(1));
            assertThat(sweep()).isZero();
        }
        assertThat(releases(order)).containsExactly("DUE 5");
        assertThat(tasks(order)).singleElement().satisfies(task -> {
            assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
            assertThat(task.detail()).contains("2 MILK-1L").contains("reservation_not_overdrawn");
        });
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(4);

        breakTheBooks(order, 0);
        spine.clock.forward(Duration.ofMinutes(5));
        assertThat(sweep()).isEqualTo(1);

        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(2);
        assertThat(tasks(order))
                .singleElement()
                .satisfies(task -> assertThat(task.outcome()).isEqualTo("RELEASED"));
    }

    @Test
    void endsTheWarehousesAnswerTheSameWay() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
        CancellationView asked = cancel(order, 2);
        breakTheBooks(order, 4);

        assertThat(spine.report(order, 1, "CANCEL", answered(spine.line(order, 1), 2, 0)))
                .isEqualTo("APPLIED");

        assertThat(spine.bench
                        .in(
                                spine.admin,
                                () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(COMPLETED);
        assertThat(releases(order)).containsExactly("DUE 1");
        breakTheBooks(order, 0);
        spine.clock.forward(Duration.ofSeconds(2));
        assertThat(sweep()).isEqualTo(1);
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenTheStockIsFree() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 4, "480.00"));

        cancel(order, 3);

        assertThat(releases(order)).isEmpty();
        assertThat(spine.stock("MILK-1L").reserved()).isEqualTo(1);
    }

    /** The reservation claims that so many units were released already: no more can be. */
    private void breakTheBooks(OrderId order, int released) {
        Database.get().asOwner(owner -> {
            try (var update = owner.prepareStatement(
                    "update inventory.reservation set released = ? where org_id = ? and order_id = ? and sku = 'MILK-1L'")) {
                update.setInt(1, released);
                update.setObject(2, spine.org.value());
                update.setObject(3, order.value());
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        });
    }

    private Thread lockMilk(CountDownLatch locked, CountDownLatch letGo) {
        Thread thread = new Thread(() -> spine.bench.in(spine.org, em -> {
            em.createNativeQuery("select sku from inventory.stock where sku = 'MILK-1L' for update")
                    .getResultList();
            locked.countDown();
            try {
                return letGo.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }));
        thread.start();
        return thread;
    }

    private CancellationView cancel(OrderId order, int units) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command))
                .fold(accepted -> accepted.cancellation(), refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    private int due() {
        return spine.bench
                .in(spine.system, () -> spine.bench.get(RetryStockRelease.class).due(spine.system))
                .size();
    }

    /** How many were given back. */
    private int sweep() {
        RetryStockRelease retry = spine.bench.get(RetryStockRelease.class);
        int released = 0;
        for (DueStockRelease due : spine.bench.in(spine.system, () -> retry.due(spine.system))) {
            released += spine.bench.in(spine.system, () -> retry.retry(spine.system, due)) ? 1 : 0;
        }
        return released;
    }

    private List<String> releases(OrderId order) {
        return spine.strings(
                "select status || ' ' || attempts from cancellation.stock_release where org_id = ?1 and order_id = ?2",
                spine.org.value(),
                order.value());
    }

    private List<TaskDetail> tasks(OrderId order) {
        TaskSearch search = new TaskSearch(
                Set.of(TaskStatus.values()), TaskKind.STOCK_NOT_RELEASED, null, null, order, null, false);
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(TaskQueries.class).search(spine.admin, search, null, 100))
                .items();
    }
}
