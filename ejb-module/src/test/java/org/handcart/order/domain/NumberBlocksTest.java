package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.handcart.order.domain.NumberBlocks.Claim;
import org.junit.jupiter.api.Test;

class NumberBlocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String STORE = "QC001";

    private final UUID org = UUID.randomUUID();
    private final NumberBlocks blocks = new NumberBlocks();

    @Test
    void aStoreThatIsNotBusyHasNone() {
        assertThat(blocks.take(org, STORE, DAY)).isEmpty();
        assertThat(blocks.claim(org, STORE)).isEmpty();
    }

    @Test
    void aBusyStoreGetsOneBlockThatOneCallerFetches() {
        blocks.contended(org, STORE, DAY);

        Claim claim = blocks.claim(org, STORE).orElseThrow();
        assertThat(claim.day()).isEqualTo(DAY);
        assertThat(blocks.claim(org, STORE)).as("fetched by another already").isEmpty();
        blocks.put(claim, 501);

        assertThat(blocks.take(org, STORE, DAY)).hasValue(501);
        assertThat(blocks.take(org, STORE, DAY)).hasValue(502);
        assertThat(blocks.take(org, STORE, DAY.plusDays(1))).isEmpty();
        assertThat(blocks.take(UUID.randomUUID(), STORE, DAY)).isEmpty();
    }

    @Test
    void theNextBlockIsFetchedBeforeThisOneEnds() {
        blocks.contended(org, STORE, DAY);
        blocks.put(blocks.claim(org, null).orElseThrow(), 1);
        IntStream.range(0, NumberBlocks.SIZE / 2 + 1).forEach(i -> blocks.take(org, STORE, DAY));

        Claim next = blocks.claim(org, STORE).orElseThrow();
        blocks.put(next, 1001);

        List<Integer> rest = IntStream.range(0, NumberBlocks.SIZE)
                .mapToObj(i -> blocks.take(org, STORE, DAY).getAsInt())
                .toList();
        assertThat(rest)
                .doesNotHaveDuplicates()
                .startsWith(102)
                .contains(200, 1001)
                .endsWith(1101);
    }

    @Test
    void aBlockThatCouldNotBeHadIsClaimedAgain() {
        blocks.contended(org, STORE, DAY);
        blocks.giveUp(blocks.claim(org, STORE).orElseThrow());

        assertThat(blocks.claim(org, STORE)).isPresent();
    }

    @Test
    void aNewDayLeavesTheOldOneBehindAndAnOldDayChangesNothing() {
        blocks.contended(org, STORE, DAY);
        Claim late = blocks.claim(org, STORE).orElseThrow();
        blocks.contended(org, STORE, DAY.plusDays(1));
        blocks.put(late, 1);

        assertThat(blocks.take(org, STORE, DAY)).isEmpty();
        assertThat(blocks.take(org, STORE, DAY.plusDays(1))).isEmpty();
        blocks.contended(org, STORE, DAY);
        assertThat(blocks.claim(org, STORE).orElseThrow().day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void noNumberIsGivenTwiceToManyAtOnce() throws Exception {
        blocks.contended(org, STORE, DAY);
        AtomicInteger counter = new AtomicInteger(1);
        Set<Integer> given = ConcurrentHashMap.newKeySet();
        AtomicInteger taken = new AtomicInteger();
        Callable<Boolean> placements = () -> {
            for (int i = 0; i < 20_000; i++) {
                blocks.claim(org, STORE).ifPresent(claim -> blocks.put(claim, counter.getAndAdd(NumberBlocks.SIZE)));
                blocks.take(org, STORE, DAY).ifPresent(number -> {
                    taken.incrementAndGet();
                    given.add(number);
                });
            }
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(List.of(
                    placements, placements, placements, placements, placements, placements, placements, placements))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(given).hasSize(taken.get());
        assertThat(taken.get()).isGreaterThan(100_000);
    }
}
