package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.LineQuantity;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderPage;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.handcart.order.ReduceCommand;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.handcart.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderSearchIT {

    private final Bench bench = new Bench();
    private final Actor actor = Actor.system(bench.newOrganisation(), "test", "c-1");

    @Test
    void pagesThroughEveryOrderOnceInBothDirections() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(0, accept(anOrder().line("milk", 1, "1.00")).orderNumber());
        }

        assertThat(walk(false)).containsExactlyElementsOf(numbers);
        List<String> oldestFirst = new ArrayList<>(numbers);
        Collections.reverse(oldestFirst);
        assertThat(walk(true)).containsExactlyElementsOf(oldestFirst);
    }

    @Test
    void filtersAndKeepsToTheActorsStores() {
        AcceptedOrder milk =
                accept(anOrder().confirmed().line("milk", 1, "1.00").externalId("POS_1"));
        AcceptedOrder other =
                accept(anOrder().at("QC-002").line("milk", 1, "1.00").externalId("POSX1"));
        AcceptedOrder gone = accept(anOrder().confirmed().line("milk", 1, "1.00"));
        bench.run(
                actor,
                () -> bench.get(ReduceLines.class)
                        .reduce(
                                actor,
                                new ReduceCommand(
                                        gone.id(),
                                        List.of(new LineQuantity(gone.lines().get(0), Quantity.of(1))),
                                        "OTHER",
                                        false,
                                        false,
                                        false)));

        assertThat(found(actor, search(Set.of(OrderStatus.CANCELLED), null, null, false, null)))
                .containsExactly(gone.orderNumber());
        assertThat(found(actor, search(null, "QC-002", null, false, null))).containsExactly(other.orderNumber());
        assertThat(found(actor, search(null, null, "POS_1", false, null))).containsExactly(milk.orderNumber());
        assertThat(found(actor, search(null, null, "%", false, null))).isEmpty();
        assertThat(found(actor, search(null, null, "kavy", false, null))).hasSize(3);
        Actor manager = new Actor(actor.org(), "m", Set.of(Role.STORE_MANAGER), Set.of("QC-002"), "c");
        assertThat(found(manager, search(null, null, null, false, null))).containsExactly(other.orderNumber());
        assertThat(found(manager, search(null, "QC-001", null, false, null))).isEmpty();
    }

    @Test
    void readsAnOrderWithThreeStatements() {
        AcceptedOrder order =
                accept(anOrder().line("milk", 1, "1.00").line("egg", 6, "1.00").fee("DELIVERY", "25.00"));

        List<String> sql = StatementCount.of(
                bench, () -> bench.in(actor, () -> bench.get(OrderQueries.class).find(actor, order.orderNumber())));

        assertThat(sql.stream().filter(one -> !one.contains("set_config"))).hasSize(3);
    }

    private List<String> walk(boolean oldestFirst) {
        List<String> seen = new ArrayList<>();
        Position after = null;
        do {
            OrderSearch search = search(null, null, null, oldestFirst, after);
            OrderPage page = bench.in(actor, () -> bench.get(OrderQueries.class).search(actor, search));
            page.items().stream().map(OrderRow::orderNumber).forEach(seen::add);
            after = page.next();
        } while (after != null);
        return seen;
    }

    private List<String> found(Actor reader, OrderSearch search) {
        return bench.in(reader, () -> bench.get(OrderQueries.class).search(reader, search)).items().stream()
                .map(OrderRow::orderNumber)
                .toList();
    }

    private static OrderSearch search(
            @Nullable Set<OrderStatus> status,
            @Nullable String store,
            @Nullable String text,
            boolean oldestFirst,
            @Nullable Position after) {
        return new OrderSearch(
                status,
                store,
                null,
                NOON.minusSeconds(1),
                NOON.plusSeconds(1),
                text,
                oldestFirst,
                status == null && store == null && text == null ? 2 : 10,
                after);
    }

    private AcceptedOrder accept(OrderFixture order) {
        NewOrder built = order.build();
        return bench.in(actor, () -> bench.get(AcceptOrder.class).accept(actor, built));
    }
}
