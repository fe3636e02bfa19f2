package org.handcart.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cod.RefusalReason;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Ids;
import org.handcart.shared.Quantity;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.Test;

/**
 * Whatever way units leave an order by the same fault, the same calculation says what they were worth, the same event
 * tells it with the same derivation, and the due follows in the same form.
 */
class OneEngineIT {

    private final DoorBench door = new DoorBench();
    private final SpineBench spine = door.spine;

    @Test
    void oneUnitIsWorthTheSameByEveryWay() {
        OrderId free = spine.place(milk());
        cancel(free, units(free, 1, 1));

        OrderId agreed = spine.release(spine.place(milk()));
        cancel(agreed, units(agreed, 1, 1));
        spine.report(agreed, 1, "CANCEL", answered(spine.line(agreed, 1), 1, 0));

        OrderId shorted = spine.release(spine.place(milk()));
        spine.report(shorted, 1, "SHORT", missing(spine.line(shorted, 1), 1));

        OrderId refused = door.atTheDoor(milk(), "0.00");
        door.refuse(refused, RefusalReason.DAMAGED, units(refused, 1, 1));

        assertThat(adjusted(free).at("/items/0/worth/slice/amount").asText()).isEqualTo("35.00");
        for (OrderId other : List.of(agreed, shorted, refused)) {
            assertSameStory(other, free);
        }
        assertThat(List.of(free, agreed, shorted, refused))
                .extracting(order -> adjusted(order).at("/items/0/way").asText())
                .containsExactly("CANCELLED", "CANCELLED", "SHORT", "REFUSED");
    }

    @Test
    void everythingIsWorthTheSameByEveryWay() {
        OrderId byLines = spine.place(milk());
        cancel(byLines, units(byLines, 1, 3));

        OrderId deleted = spine.place(milk());
        cancel(deleted);

        OrderId shorted = spine.release(spine.place(milk()));
        spine.report(shorted, 1, "SHORT", missing(spine.line(shorted, 1), 3));

        OrderId refused = door.atTheDoor(milk(), "0.00");
        door.refuse(refused, RefusalReason.DAMAGED, units(refused, 1, 3));

        assertThat(adjusted(byLines).at("/value/amount").asText()).isEqualTo("130.00");
        assertSameStory(deleted, byLines);
        assertSameStory(shorted, byLines);
        assertThat(adjusted(refused).at("/items/0/worth"))
                .isEqualTo(adjusted(byLines).at("/items/0/worth"));
        assertThat(adjusted(refused).at("/value")).isEqualTo(adjusted(byLines).at("/value"));
    }

    @Test
    void unitsOneByOneAreWorthWhatTheyAreTogether() {
        OrderId together = spine.place(milk());
        cancel(together, units(together, 1, 3));

        OrderId mixed = spine.release(spine.place(milk()));
        cancel(mixed, units(mixed, 1, 1));
        spine.report(mixed, 1, "CANCEL", answered(spine.line(mixed, 1), 1, 0));
        spine.report(mixed, 2, "SHORT", missing(spine.line(mixed, 1), 1));
        cancel(mixed, units(mixed, 1, 1));
        spine.report(mixed, 3, "CANCEL", answered(spine.line(mixed, 1), 2, 0));

        long sum = told(mixed, "order.quantity-adjusted.v1").stream()
                .mapToLong(event -> minor(event.at("/value")))
                .sum();
        assertThat(sum).isEqualTo(minor(adjusted(together).at("/value"))).isEqualTo(13_000);
    }

    @Test
    void aSetIsWorthWhatItsComponentsAre() {
        UUID bundle = Ids.next();
        OrderId bySet = spine.place(box(bundle));
        cancel(bySet, new LineQuantity(new OrderLineId(bundle), Quantity.of(1)));
        OrderId byComponents = spine.place(box(Ids.next()));
        cancel(byComponents, units(byComponents, 1, 1), units(byComponents, 2, 2));

        assertSameStory(byComponents, bySet);
    }

    /** Same items with the same derivation, same worth of the order, same change of the due. */
    private void assertSameStory(OrderId order, OrderId like) {
        JsonNode one = adjusted(order);
        JsonNode other = adjusted(like);
        assertThat(fields(one)).isEqualTo(fields(other));
        assertThat(worths(one)).isEqualTo(worths(other));
        for (String part : List.of("/value", "/totalBefore", "/totalAfter", "/worth")) {
            assertThat(one.at(part)).as(part).isEqualTo(other.at(part));
        }
        assertThat(told(order, "cod.due-changed.v1"))
                .extracting(event -> event.at("/worth"))
                .isEqualTo(told(like, "cod.due-changed.v1").stream()
                        .map(event -> event.at("/worth"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(worth -> assertThat(worth.isObject()).isTrue());
    }

    private static List<JsonNode> worths(JsonNode event) {
        List<JsonNode> worths = new ArrayList<>();
        event.at("/items").forEach(item -> worths.add(item.at("/worth")));
        return worths;
    }

    private static List<String> fields(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode adjusted(OrderId order) {
        List<JsonNode> events = told(order, "order.quantity-adjusted.v1");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private List<JsonNode> told(OrderId order, String type) {
        return spine
                .strings(
                        "select data from shared.event where stream = ?1 and type = ?2 order by seq",
                        order.value(),
                        type)
                .stream()
                .map(OneEngineIT::read)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long minor(JsonNode money) {
        return Long.parseLong(money.at("/amount").asText().replace(".", ""));
    }

    private static OrderFixture milk() {
        return anOrder()
                .taxedLine("MILK-1L", 3, "105.00", tax("GST", "5", true, "5.00"))
                .fee("DELIVERY", "25.00");
    }

    private static OrderFixture box(UUID bundle) {
        return anOrder()
                .bundleLine(bundle, "MILK-1L", 2, 1, "333.22", "199.00")
                .bundleLine(bundle, "BREAD", 4, 2, "499.00", "149.00")
                .bundle(bundle, "BOX", 2, "832.22");
    }

    private LineQuantity units(OrderId order, int line, int quantity) {
        return door.units(order, line, quantity);
    }

    private void cancel(OrderId order, LineQuantity... lines) {
        CancelCommand command = new CancelCommand(
                order, Arrays.asList(lines), "QUALITY", null, RefundMethod.ORIGINAL, false, false, false);
        CancelOutcome outcome = spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
        assertThat(outcome).isInstanceOf(CancelOutcome.Accepted.class);
    }
}
