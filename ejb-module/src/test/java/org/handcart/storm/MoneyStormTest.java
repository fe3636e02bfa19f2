package org.handcart.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * I3 and I4 after every one of many random money operations. Twenty thousand in the normal run; {@code -Dstorm.operations=1000000} makes it a
 * million. A failure names the seed of its order, which repeats it alone.
 */
class MoneyStormTest {
    private static final long OPERATIONS = Long.getLong("storm.operations", 20_000);
    private static final long FIRST_SEED = Long.getLong("storm.seed", 1);
    private static final int LONGEST = 40;

    @Test
    void theBooksAreRightAfterEveryOperation() {
        long began = System.nanoTime();
        long done = 0;
        long orders = 0;
        for (long seed = FIRST_SEED; done < OPERATIONS; seed++, orders++) {
            done += order(seed);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT, "money storm: %,d operations on %,d orders, %,.0f/s%n", done, orders, done / seconds);
        assertThat(orders).isPositive();
    }

    /** @return how many operations it lived through */
    private static int order(long seed) {
        Random random = new Random(seed);
        try {
            StormyOrder order = new StormyOrder(random);
            int steps = 0;
            while (steps < LONGEST && !order.isOver()) {
                order.step();
                steps++;
            }
            return steps;
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("storm.seed=" + seed + ": " + broken.getMessage(), broken);
        }
    }
}
