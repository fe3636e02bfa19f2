package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.handcart.order.NewOrder;
import org.handcart.order.domain.NumberBlocks;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.Test;

class OrderNumbersIT {

    private static final String STORE = "QC-001";

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");
    private final OrderNumbers numbers = bench.get(OrderNumbers.class);

    @Test
    void aStoreWhosePlacementsDoNotMeetCountsWithoutGaps() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            prepare();
            placed.add(accept());
        }

        assertThat(placed)
                .containsExactly(
                        "QC001-261120-000001",
                        "QC001-261120-000002",
                        "QC001-261120-000003",
                        "QC001-261120-000004",
                        "QC001-261120-000005");
    }

    @Test
    void aPlacementThatFailsGivesItsNumberBack() {
        accept();
        try {
            bench.run(actor, () -> {
                bench.get(AcceptOrder.class).accept(actor, order());
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }

        assertThat(accept()).isEqualTo("QC001-261120-000002");
    }

    @Test
    void wherePlacementsMeetNumbersComeInBlocksAndNobodyWaits() throws Exception {
        accept();
        assertThat(meet()).containsExactlyInAnyOrder("QC001-261120-000002", "QC001-261120-000003");

        prepare();

        // The first statement is the organisation of the transaction.
        List<String> statements =
                StatementCount.of(bench, () -> assertThat(accept()).isEqualTo("QC001-261120-000004"));
        assertThat(statements).noneMatch(sql -> sql.contains("order_number_counter"));
        CountDownLatch bothNumbered = new CountDownLatch(2);
        assertThat(together(() -> bench.in(actor, () -> {
                    String number =
                            bench.get(AcceptOrder.class).accept(actor, order()).orderNumber();
                    bothNumbered.countDown();
                    await(bothNumbered);
                    return number;
                })))
                .as("two open transactions, each with a number")
                .containsExactlyInAnyOrder("QC001-261120-000005", "QC001-261120-000006");
    }

    @Test
    void twoServersNeverGiveTheSameNumber() throws Exception {
        accept();
        meet();
        prepare();
        Bench other = new Bench();

        String here = accept();
        String there = other.in(actor, () -> other.get(OrderNumbers.class).next(actor, order()));
        prepare();

        assertThat(here).isEqualTo("QC001-261120-000004");
        assertThat(there).isEqualTo("QC001-261120-%06d".formatted(4 + NumberBlocks.SIZE));
    }

    /** Two placements at the counter at once: the second waits for the first. */
    private List<String> meet() throws Exception {
        CountDownLatch counted = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(() -> bench.in(actor, () -> {
                String number =
                        bench.get(AcceptOrder.class).accept(actor, order()).orderNumber();
                counted.countDown();
                pause();
                return number;
            }));
            await(counted);
            Future<String> second = threads.submit(this::accept);
            return List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> together(Callable<String> placement) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(List.of(placement, placement), 20, TimeUnit.SECONDS)) {
                numbers.add(done.get());
            }
            return numbers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void prepare() {
        bench.run(actor, () -> numbers.prepare(actor, STORE));
    }

    private String accept() {
        return bench.in(
                actor, () -> bench.get(AcceptOrder.class).accept(actor, order()).orderNumber());
    }

    private static NewOrder order() {
        return anOrder().at(STORE).confirmed().line("milk", 1, "10.00").build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Long enough for the other placement to stand at the counter. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
