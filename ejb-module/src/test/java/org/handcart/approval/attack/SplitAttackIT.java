package org.handcart.approval.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/**
 * Nobody gets more out than the limits allow (D23, A85, A86): random strategies of splitting over orders, agents,
 * currencies, names of a customer and business days, at once and one by one, with own approvals and changed requests.
 * {@code -Dattack.strategies=10000} plays so many, {@code -Dattack.seed} others.
 */
class SplitAttackIT {

    private static final int STRATEGIES = Integer.getInteger("attack.strategies", 60);
    private static final long SEED = Long.getLong("attack.seed", 20261121L);
    private static final int HOUSES = 4;

    @Test
    void getsNoStrategyMoreThanTheLimits() throws Exception {
        ExecutorService houses = Executors.newFixedThreadPool(HOUSES);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < HOUSES; i++) {
                int first = i;
                work.add(() -> playFrom(first));
            }
            List<String> tooMuch = new ArrayList<>();
            for (Future<List<String>> each : houses.invokeAll(work)) {
                tooMuch.addAll(each.get());
            }
            assertThat(tooMuch).isEmpty();
        } finally {
            houses.shutdown();
        }
    }

    private static List<String> playFrom(int first) {
        List<String> tooMuch = new ArrayList<>();
        SpineBench house = Thief.house();
        for (int i = first; i < STRATEGIES; i += HOUSES) {
            long seed = SEED * 1_000_003L + i;
            new Thief(house, seed).play().forEach(found -> tooMuch.add("strategy " + seed + ": " + found));
        }
        return tooMuch;
    }
}
