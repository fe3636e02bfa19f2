package org.handcart.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cancellation.CancellationStatus.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancellationStatusTest {

    private static final Map<CancellationStatus, Set<CancellationStatus>> EDGES = Map.of(
            PROCESSING, Set.of(PENDING_APPROVAL, PENDING_WMS, COMPLETED, PARTIALLY_COMPLETED, REJECTED, FAILED),
            PENDING_APPROVAL, Set.of(PROCESSING, REJECTED, FAILED),
            PENDING_WMS, Set.of(PROCESSING, COMPLETED, PARTIALLY_COMPLETED, REJECTED, FAILED),
            COMPLETED, Set.of(),
            PARTIALLY_COMPLETED, Set.of(),
            FAILED, Set.of(),
            REJECTED, Set.of());

    @Test
    void allowsExactlyTheEdgesOfTheTable() {
        for (CancellationStatus from : values()) {
            for (CancellationStatus to : values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(EDGES.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void reachesEveryStatusFromTheFirst() {
        Set<CancellationStatus> reached = EnumSet.of(PROCESSING);
        int before;
        do {
            before = reached.size();
            for (CancellationStatus from : EnumSet.copyOf(reached)) {
                reached.addAll(from.next());
            }
        } while (reached.size() > before);

        assertThat(reached).containsExactlyInAnyOrder(values());
    }

    @Test
    void neverLeavesAFinalStatus() {
        assertThat(values())
                .filteredOn(CancellationStatus::isFinal)
                .containsExactlyInAnyOrder(COMPLETED, PARTIALLY_COMPLETED, FAILED, REJECTED);
    }
}
