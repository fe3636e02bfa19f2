package org.handcart.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {

    /** Least advanced first; an order that is not cancelled only ever moves to the right. */
    private static final List<OrderStatus> WAY = List.of(
            OrderStatus.PENDING,
            OrderStatus.CONFIRMED,
            OrderStatus.ASSIGNED_TO_STORE,
            OrderStatus.PARTIALLY_PICKED,
            OrderStatus.PICKING,
            OrderStatus.PARTIALLY_PACKED,
            OrderStatus.PACKED,
            OrderStatus.ASSIGNED_TO_PARTNER,
            OrderStatus.PARTIALLY_PICKED_UP,
            OrderStatus.PICKED_UP,
            OrderStatus.PARTIALLY_IN_TRANSIT,
            OrderStatus.IN_TRANSIT,
            OrderStatus.PARTIALLY_DELIVERED,
            OrderStatus.DELIVERED,
            OrderStatus.CLOSED);

    private static final Set<OrderStatus> NEVER_CANCELLED = EnumSet.of(
            OrderStatus.PARTIALLY_DELIVERED, OrderStatus.DELIVERED, OrderStatus.CLOSED, OrderStatus.CANCELLED);

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesOnAlongTheWayAndIsCancelledUntilSomethingIsDelivered(OrderStatus from, OrderStatus to) {
        assertThat(from.mayBecome(to)).isEqualTo(expected(from, to));
    }

    private static boolean expected(OrderStatus from, OrderStatus to) {
        if (to == OrderStatus.CANCELLED) {
            return !NEVER_CANCELLED.contains(from);
        }
        return from != OrderStatus.CANCELLED && WAY.indexOf(from) < WAY.indexOf(to);
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OrderStatus.values())
                .flatMap(from -> Arrays.stream(OrderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void everyStatusIsReachedFromTheFirst() {
        assertThat(OrderStatus.values())
                .allMatch(status -> status == OrderStatus.PENDING || OrderStatus.PENDING.mayBecome(status));
    }

    @Test
    void onlyClosedAndCancelledAreFinal() {
        assertThat(Arrays.stream(OrderStatus.values()).filter(OrderStatus::isFinal))
                .containsExactlyInAnyOrder(OrderStatus.CLOSED, OrderStatus.CANCELLED);
    }

    @Test
    void thePictureInTheDocsIsTheTable() throws IOException {
        String drawn = Files.readString(Path.of("../docs/order-status.md"));

        assertThat(drawn).contains("```mermaid\n" + picture() + "\n```");
    }

    private static String picture() {
        String steps = Arrays.stream(OrderStatus.values())
                .flatMap(from -> from.steps().stream().sorted().map(to -> "    %s --> %s".formatted(from, to)))
                .collect(Collectors.joining("\n"));
        return "stateDiagram-v2\n    [*] --> PENDING\n" + steps + "\n    CLOSED --> [*]\n    CANCELLED --> [*]";
    }
}
