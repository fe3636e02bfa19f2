package org.handcart.api.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who runs, and who is next. */
class QueueTest {
    private final List<String> begun = new ArrayList<>();
    private Queue queue = new Queue(2, 100, 1_000);

    @Test
    void runsAtOnceWhatFindsAPlace() {
        assertThat(queue.runs(turn("agent", "order 1"))).isTrue();
        assertThat(queue.runs(turn("agent", "order 2"))).isTrue();
        assertThat(queue.runs(turn("agent", "order 3"))).isFalse();
        assertThat(queue.running()).isEqualTo(2);
    }

    @Test
    void neverRunsTwoOfTheSameOrder() {
        Turn first = running("agent", "order 1");
        waiting("agent", "order 1");

        assertThat(begun).isEmpty();
        assertThat(queue.running()).isEqualTo(1);

        queue.leaves(first);

        assertThat(begun).containsExactly("agent order 1");
    }

    @Test
    void anOrderThatEverybodyWantsHoldsUpNobodyElse() {
        queue = new Queue(1, 100, 1_000);
        Turn first = running("agent", "hot");
        waiting("agent", "hot");
        waiting("agent", "hot");
        waiting("agent", "own");

        queue.leaves(first);
        queue.leaves(last());

        assertThat(begun).containsExactly("agent hot", "agent own");
    }

    @Test
    void aCallerWithOneRequestIsNextHoweverManyAnotherHas() {
        queue = new Queue(1, 100, 1_000);
        Turn first = running("crowd", "order 0");
        for (int order = 1; order <= 50; order++) {
            waiting("crowd", "order " + order);
        }
        waiting("supervisor", "order 99");

        queue.leaves(first);
        assertThat(begun).hasSize(1);
        queue.leaves(last());

        assertThat(begun).hasSize(2).contains("supervisor order 99");
    }

    @Test
    void refusesWhatIsMoreThanMayWait() {
        queue = new Queue(1, 2, 1_000);
        running("agent", "order 1");
        waiting("agent", "order 2");
        waiting("agent", "order 3");

        assertThat(queue.waits(turn("agent", "order 4"))).isFalse();
        assertThat(queue.waiting()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsMoreThanFitsTheMemory() {
        queue = new Queue(1, 100, 25);
        running("agent", "order 1");
        waiting("agent", "order 2");
        waiting("agent", "order 3");

        assertThat(queue.waits(turn("agent", "order 4"))).isFalse();
    }

    @Test
    void whoGivesUpIsSkippedAndFreesItsRoom() {
        queue = new Queue(1, 2, 1_000);
        Turn first = running("agent", "order 1");
        Turn impatient = waiting("agent", "order 2");
        waiting("agent", "order 3");

        assertThat(queue.withdraws(impatient)).isTrue();
        assertThat(queue.withdraws(impatient)).isFalse();
        assertThat(queue.waits(turn("agent", "order 4"))).isTrue();
        queue.leaves(first);

        assertThat(begun).containsExactly("agent order 3");
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        Turn first = running("agent", "order 1");
        running("agent", "order 2");
        queue.leaves(first);
        queue.leaves(first);

        assertThat(queue.running()).isEqualTo(1);
        assertThat(queue.withdraws(first)).isFalse();
    }

    @Test
    void keepsNothingOfWhatIsOver() {
        Turn first = running("agent", "order 1");
        waiting("agent", "order 1");
        queue.leaves(first);
        queue.leaves(last());

        assertThat(queue.isEmpty()).isTrue();
    }

    /** Thousands of turns of few and of many orders, by several callers, from several threads. */
    @Test
    void everybodyRunsOnceAndNoOrderTwiceAtATime() throws Exception {
        int turns = 20_000;
        queue = new Queue(8, turns, Long.MAX_VALUE);
        Map<Object, AtomicInteger> inside = new ConcurrentHashMap<>();
        AtomicBoolean overlapped = new AtomicBoolean();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(turns);
        ExecutorService workers = Executors.newFixedThreadPool(8);
        Random random = new Random(4711);
        try {
            for (int i = 0; i < turns; i++) {
                String order = i % 2 == 0 ? "hot " + random.nextInt(5) : "own " + i;
                Turn[] self = new Turn[1];
                Runnable work = () -> workers.execute(() -> {
                    int same = inside.computeIfAbsent(order, any -> new AtomicInteger())
                            .incrementAndGet();
                    overlapped.compareAndSet(false, same > 1);
                    most.accumulateAndGet(queue.running(), Math::max);
                    inside.get(order).decrementAndGet();
                    queue.leaves(self[0]);
                    done.countDown();
                });
                self[0] = new Turn("caller " + random.nextInt(4), order, 0, work);
                if (queue.runs(self[0])) {
                    work.run();
                } else {
                    assertThat(queue.waits(self[0])).isTrue();
                }
            }
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            workers.shutdown();
        }
        assertThat(overlapped).isFalse();
        assertThat(most.get()).isLessThanOrEqualTo(8);
        assertThat(queue.isEmpty()).isTrue();
    }

    private final List<Turn> started = Collections.synchronizedList(new ArrayList<>());

    private Turn last() {
        return started.get(started.size() - 1);
    }

    private Turn running(String caller, String order) {
        Turn turn = turn(caller, order);
        assertThat(queue.runs(turn)).isTrue();
        return turn;
    }

    private Turn waiting(String caller, String order) {
        Turn turn = turn(caller, order);
        assertThat(queue.runs(turn)).isFalse();
        assertThat(queue.waits(turn)).isTrue();
        return turn;
    }

    private Turn turn(String caller, String order) {
        Turn[] self = new Turn[1];
        self[0] = new Turn(caller, order, 10, () -> {
            begun.add(caller + " " + order);
            started.add(self[0]);
        });
        return self[0];
    }
}
