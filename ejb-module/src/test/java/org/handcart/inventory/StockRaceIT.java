package org.handcart.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.inventory.StockBench.anOrder;
import static org.handcart.inventory.StockBench.units;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handcart.inventory.ReserveOutcome.Reserved;
import org.junit.jupiter.api.Test;

/** Buyers at the same moment, each in a transaction of their own (I1). */
class StockRaceIT {

    private final StockBench stock = new StockBench();

    @Test
    void sellsExactlyFiftyOfFiftyToTwoHundredBuyers() {
        stock.withStock("HOT", 50).withStock("COLD", 1_000);
        buyEach("COLD"); // opens two hundred connections, which is not what is timed

        long start = System.nanoTime();
        List<ReserveOutcome> outcomes = together(IntStream.range(0, 200)
                .<Callable<ReserveOutcome>>mapToObj(i -> () -> stock.reserve(anOrder(), units("HOT", 1))));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(50);
        assertThat(stock.level("HOT").reserved()).isEqualTo(50);
        assertThat(stock.activeReservations("HOT")).isEqualTo(50);
        assertThat(stock.fold("HOT")).containsExactly(50, 50, 0);
        assertThat(took).as("two hundred buyers, on a machine that may be busy").isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void refusesNobodyWhileEnoughIsLeftForThem() {
        stock.withStock("HOT", 100);

        List<ReserveOutcome> outcomes = together(IntStream.range(0, 60)
                .<Callable<ReserveOutcome>>mapToObj(i -> () -> stock.reserve(anOrder(), units("HOT", 3))));

        assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(33);
        assertThat(stock.level("HOT").available()).isEqualTo(1);
    }

    @Test
    void turnsBuyersOfSoldOutGoodsAwayWithoutWaitingForTheOthers() {
        stock.withStock("HOT", 1);
        stock.bench.run(stock.actor, () -> {
            stock.reserve(anOrder(), units("HOT", 1));
        });
        stock.withStock("WARM", 1);

        ReserveOutcome outcome = stock.bench.in(stock.actor, () -> {
            stock.adjust(AdjustReason.RECEIVE, "WARM", 5, "held-open");
            return together(Stream.<Callable<ReserveOutcome>>of(
                            () -> stock.reserve(anOrder(), units("WARM", 1), units("HOT", 1))))
                    .get(0);
        });

        assertThat(outcome).isEqualTo(new ReserveOutcome.NotEnough(List.of(new ReserveOutcome.Shortage("HOT", 1, 0))));
    }

    @Test
    void oppositeOrderOfProductsNeverDeadlocks() {
        List<String> skus = List.of("A", "B", "C", "D", "E", "F");
        skus.forEach(sku -> stock.withStock(sku, 2_000));
        List<String> backwards = new ArrayList<>(skus);
        Collections.reverse(backwards);

        List<ReserveOutcome> outcomes = together(IntStream.range(0, 400)
                .<Callable<ReserveOutcome>>mapToObj(i ->
                        () -> stock.reserve(anOrder(), units(1, (i % 2 == 0 ? skus : backwards).stream()))));

        assertThat(outcomes).hasSize(400).allMatch(Reserved.class::isInstance);
        for (String sku : skus) {
            assertThat(stock.fold(sku)).containsExactly(2_000, 400, 0);
            assertThat(stock.level(sku).reserved()).isEqualTo(400);
        }
    }

    private List<ReserveOutcome> buyEach(String sku) {
        return together(IntStream.range(0, 200)
                .<Callable<ReserveOutcome>>mapToObj(i -> () -> stock.reserve(anOrder(), units(sku, 1))));
    }

    /** Starts all at once; an exception in one, such as a deadlock, fails the test. */
    private static <T> List<T> together(Stream<Callable<T>> calls) {
        List<Callable<T>> all = calls.toList();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(200, all.size()));
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : all) {
                futures.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
