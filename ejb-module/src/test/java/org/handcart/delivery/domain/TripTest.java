package org.handcart.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.delivery.DeliveryMove.Kind.APPLIED;
import static org.handcart.delivery.DeliveryMove.Kind.EXCEPTION;
import static org.handcart.delivery.DeliveryMove.Kind.TIMELINE_ONLY;
import static org.handcart.delivery.DeliveryStatus.*;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.DeliveryMove;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.order.OrderId;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.junit.jupiter.api.Test;

class TripTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final OrderId order = new OrderId(Ids.next());
    private final Trip trip = new Trip(new OrgId(Ids.next()), order, "S1", NOW);

    @Test
    void allowsExactlyTheEdgesOfTheTable() {
        Map<DeliveryStatus, Set<DeliveryStatus>> edges = Map.of(
                REQUESTED, Set.of(ASSIGNED, PICKED_UP, IN_TRANSIT, DELIVERED),
                ASSIGNED, Set.of(PICKED_UP, IN_TRANSIT, DELIVERED, FAILED),
                PICKED_UP, Set.of(IN_TRANSIT, DELIVERED, REFUSED, FAILED),
                IN_TRANSIT, Set.of(DELIVERED, REFUSED, FAILED),
                DELIVERED, Set.of(),
                FAILED, Set.of(ASSIGNED));
        for (DeliveryStatus from : DeliveryStatus.values()) {
            for (DeliveryStatus to : DeliveryStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(edges.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void goesFromTheStoreToTheDoor() {
        for (DeliveryStatus step : new DeliveryStatus[] {ASSIGNED, PICKED_UP, IN_TRANSIT, DELIVERED}) {
            assertThat(report(step, "ravi").kind()).isEqualTo(APPLIED);
        }
        assertThat(trip.view().status()).isEqualTo("DELIVERED");
        assertThat(trip.view().pickedUpAt()).isEqualTo(NOW);
    }

    @Test
    void neverGoesBackForALateReport() {
        report(ASSIGNED, "ravi");
        report(DELIVERED, "ravi");

        assertThat(report(IN_TRANSIT, "ravi").kind()).isEqualTo(TIMELINE_ONLY);
        assertThat(report(DELIVERED, "ravi").kind()).isEqualTo(TIMELINE_ONLY);
        assertThat(trip.view().status()).isEqualTo("DELIVERED");
    }

    @Test
    void hasOneRiderAtATime() {
        report(ASSIGNED, "ravi");
        assertThat(report(ASSIGNED, "meena").kind()).isEqualTo(APPLIED);

        assertThat(report(PICKED_UP, "ravi").kind()).isEqualTo(EXCEPTION);
        assertThat(trip.view().status()).isEqualTo("ASSIGNED");
        assertThat(trip.view().riderId()).isEqualTo("meena");

        report(PICKED_UP, "meena");
        assertThat(report(ASSIGNED, "ravi").kind()).isEqualTo(TIMELINE_ONLY);
        assertThat(trip.view().riderId()).isEqualTo("meena");
    }

    @Test
    void findsANewRiderAfterAFailure() {
        report(ASSIGNED, "ravi");
        report(FAILED, "ravi");

        assertThat(report(ASSIGNED, "meena").kind()).isEqualTo(APPLIED);
        assertThat(trip.view().riderId()).isEqualTo("meena");
    }

    @Test
    void believesTheRiderWhoseAssignmentWasLost() {
        assertThat(report(PICKED_UP, "ravi").kind()).isEqualTo(APPLIED);

        assertThat(trip.view().riderId()).isEqualTo("ravi");
        assertThat(trip.view().status()).isEqualTo("PICKED_UP");
    }

    private DeliveryMove report(DeliveryStatus step, String rider) {
        return trip.report(step, new DeliveryEvent(Ids.next().toString(), order, step.name(), rider, NOW));
    }
}
