package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.CancelTerms;
import org.handcart.order.DuplicateOrder;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderFixture;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Quantity;
import org.handcart.testing.Bench;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.Test;

/** D35: one writer per order. */
class OrderRaceIT {

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");

    @Test
    void ofTwoRequestsForThreeOfFiveUnitsOneWins() throws Exception {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 5, "50.00"));

        List<Boolean> won = together(2, () -> reduce(order, 3) instanceof ReduceOutcome.Reduced);

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(units(order).cancelled()).isEqualTo(3);
    }

    @Test
    void aCancellationAndAShipmentOfTheSameUnitsEndConsistently() throws Exception {
        AcceptedOrder order = accept(anOrder().confirmed().line("milk", 4, "100.00"));
        bench.in(actor, () -> bench.get(ReleaseLines.class).release(actor, order.id()));
        LineProgress shipped = new LineProgress(order.lines().get(0), null, null, 3, null, null);

        together(2, new Callable<>() {
            private boolean first = true;

            @Override
            public Object call() {
                boolean cancels;
                synchronized (this) {
                    cancels = first;
                    first = false;
                }
                return cancels
                        ? reduce(order, 2)
                        : bench.in(
                                actor,
                                () -> bench.get(ApplyProgress.class)
                                        .apply(actor, order.id(), List.of(shipped), CancelTerms.keep(), NOON));
            }
        });

        LineQuantities units = units(order);
        assertThat(units.out()).isEqualTo(3);
        assertThat(units.released()).isEqualTo(1);
        assertThat(units.held()).isLessThanOrEqualTo(1);
        assertThat(bench.in(actor, () -> bench.get(OrderQueries.class).timeline(actor, order.id())))
                .extracting(entry -> entry.sequence())
                .doesNotHaveDuplicates();
    }

    @Test
    void placementsOfOneStoreGetEachTheirOwnNumber() throws Exception {
        List<String> numbers =
                together(8, () -> accept(anOrder().line("milk", 1, "1.00")).orderNumber());

        Set<String> expected = IntStream.rangeClosed(1, 8)
                .mapToObj("QC001-261120-%06d"::formatted)
                .collect(Collectors.toSet());
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ofTheSameExternalIdInTwoStoresAtOnceOneIsPlaced() throws Exception {
        List<Integer> stores = new ArrayList<>(List.of(1, 2, 3, 4));
        List<Object> answers = together(4, () -> {
            int store;
            synchronized (stores) {
                store = stores.remove(0);
            }
            try {
                return accept(anOrder().at("QC-" + store).externalId("POS-1").line("milk", 1, "1.00"));
            } catch (Conflict refused) {
                return refused;
            }
        });

        assertThat(answers).filteredOn(AcceptedOrder.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(3);
        Object first = answers.stream()
                .filter(AcceptedOrder.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> accept(anOrder().at("QC-5").externalId("POS-1").line("milk", 1, "1.00")))
                .isInstanceOfSatisfying(
                        DuplicateOrder.class,
                        duplicate -> assertThat(duplicate.first()).isEqualTo(((AcceptedOrder) first).id()));
    }

    @Test
    void changesManyLinesWithFewStatements() {
        OrderFixture wide = anOrder().confirmed().fee("DELIVERY", "25.00");
        for (int i = 0; i < 20; i++) {
            wide.line("sku-" + i, 2, "10.00");
        }
        AcceptedOrder order = accept(wide);

        List<String> released = StatementCount.of(
                bench, () -> bench.in(actor, () -> bench.get(ReleaseLines.class).release(actor, order.id())));

        assertThat(released).as(String.join("\n", released)).hasSizeLessThanOrEqualTo(6);
    }

    private AcceptedOrder accept(OrderFixture order) {
        NewOrder built = order.build();
        return bench.in(actor, () -> bench.get(AcceptOrder.class).accept(actor, built));
    }

    private ReduceOutcome reduce(AcceptedOrder order, int units) {
        return bench.in(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(
                                actor,
                                new ReduceCommand(
                                        order.id(),
                                        List.of(new LineQuantity(order.lines().get(0), Quantity.of(units))),
                                        "OTHER",
                                        false,
                                        false,
                                        false)));
    }

    private LineQuantities units(AcceptedOrder order) {
        OrderDetail detail = bench.in(actor, () -> bench.get(OrderQueries.class).find(actor, order.orderNumber()))
                .orElseThrow();
        return detail.lines().get(0).quantities();
    }

    /** All at once, each in its own thread and transaction. */
    private static <T> List<T> together(int times, Callable<? extends T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
