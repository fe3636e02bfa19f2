package org.handcart.fulfillment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.missing;
import static org.handcart.testing.SpineBench.shipped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.order.LineQuantities;
import org.handcart.shared.verb.Retrying;
import org.junit.jupiter.api.RepeatedTest;

/** A83: cancel, ship, short and the warehouse's answer meet in the same millisecond, with real transactions. */
class CancellationStormIT {

    private final LateAnswers it = new LateAnswers();

    @RepeatedTest(12)
    void conservesUnitsMoneyAndStockWhicheverComesFirst() throws Exception {
        List<Callable<String>> rivals = List.of(
                () -> cancelled(1),
                () -> cancelled(2),
                () -> report(1, "SHIP", shipped(it.milk, 2)),
                () -> report(2, "SHORT", missing(it.milk, 1)),
                () -> report(3, "CANCEL", answered(it.milk, 1, 0)),
                () -> report(3, "CANCEL", answered(it.milk, 1, 0)));
        Set<String> outcomes = new TreeSet<>(atOnce(rivals));
        it.spine.clock.forward(Duration.ofMinutes(1));
        ApplyParkedEvents parked = it.spine.bench.get(ApplyParkedEvents.class);
        for (String due : it.spine.bench.in(it.spine.system, () -> parked.due(it.spine.system))) {
            it.spine.bench.run(it.spine.system, () -> parked.apply(it.spine.system, due));
        }

        LineQuantities units = it.spine.units(it.order, 1);
        int gone = units.cancelled() + units.shorted();
        assertThat(units.released() + units.picked() + units.packed() + units.out() + gone)
                .as("%s %s", units, outcomes)
                .isEqualTo(4);
        assertThat(units.out()).isEqualTo(2);
        assertThat(units.shorted()).isEqualTo(1);
        assertThat(units.held()).isLessThanOrEqualTo(units.released());
        assertThat(it.spine.detail(it.order).codDue()).isEqualTo(inr((4 - gone) * 120 + ".00"));
        assertThat(it.stock()).containsExactly(10 - units.out() - units.shorted(), 4 - units.out() - gone);
        assertThat(it.spine.strings(
                        "select i.id from cancellation.cancellation_item i where i.org_id = ?1"
                                + " and i.requested <> i.cancelled + i.pending + i.rejected",
                        it.spine.org.value()))
                .isEmpty();
        assertThat(it.spine.strings(
                        "select coalesce(sum(pending), 0) from cancellation.cancellation_item where org_id = ?1",
                        it.spine.org.value()))
                .containsExactly(String.valueOf(units.held()));
    }

    private String cancelled(int units) {
        try {
            return "cancel " + Retrying.call(() -> it.cancel(units)).status();
        } catch (AssertionError refused) {
            return "cancel refused";
        }
    }

    private String report(int seq, String type, WarehouseLine line) {
        WarehouseEvent event =
                new WarehouseEvent("storm-" + seq, it.order.toString(), seq, type, it.spine.now(), List.of(line), "{}");
        return type + " " + Retrying.call(() -> it.spine.report(event));
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        ExecutorService rivals = Executors.newFixedThreadPool(calls.size());
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> each : rivals.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            rivals.shutdown();
        }
    }
}
