package org.handcart.order.domain;

import static org.handcart.order.OrderFixture.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** An order without a database, driven in one-line verbs. Lines are named by their place, from 0. */
final class TestOrder {

    final Order order;
    private final List<OrderLineId> lines = new ArrayList<>();

    TestOrder(OrderFixture fixture) {
        NewOrder placed = fixture.build();
        placed.lines().forEach(line -> lines.add(line.id()));
        order = Order.place(new OrgId(UUID.randomUUID()), placed, "QC001-261120-000001", NOON);
        order.takeEvents();
    }

    static TestOrder of(OrderFixture fixture) {
        return new TestOrder(fixture);
    }

    TestOrder released() {
        order.release(NOON);
        return this;
    }

    OrderLineId id(int line) {
        return lines.get(line);
    }

    LineQuantities line(int line) {
        return order.quantities().get(line);
    }

    Money total() {
        return order.total();
    }

    OrderStatus status() {
        return order.status();
    }

    LineQuantity units(int line, int units) {
        return new LineQuantity(lines.get(line), Quantity.of(units));
    }

    ReduceOutcome reduce(boolean allowPartial, boolean override, boolean preview, LineQuantity... wanted) {
        return order.reduce(
                new ReduceCommand(order.id(), List.of(wanted), "CUSTOMER_REQUEST", allowPartial, override, preview),
                NOON);
    }

    ReducedOrder cancel(LineQuantity... wanted) {
        return reduced(reduce(false, false, false, wanted));
    }

    ReducedOrder cancel(int line, int units) {
        return cancel(units(line, units));
    }

    ReduceOutcome.Refused refused(int line, int units) {
        return (ReduceOutcome.Refused) reduce(false, false, false, units(line, units));
    }

    static ReducedOrder reduced(ReduceOutcome outcome) {
        if (outcome instanceof ReduceOutcome.Reduced done) {
            return done.order();
        }
        throw new AssertionError(outcome.toString());
    }

    ProgressedOrder report(LineProgress... report) {
        return order.apply(List.of(report), CancelTerms.keep(), NOON, NOON);
    }

    LineProgress picked(int line, int figure) {
        return progress(line, figure, null, null, null, null);
    }

    LineProgress packed(int line, int figure) {
        return progress(line, null, figure, null, null, null);
    }

    LineProgress shipped(int line, int figure) {
        return progress(line, null, null, figure, null, null);
    }

    LineProgress shorted(int line, int figure) {
        return progress(line, null, null, null, figure, null);
    }

    LineProgress agreed(int line, int figure) {
        return progress(line, null, null, null, null, figure);
    }

    LineProgress progress(
            int line,
            @Nullable Integer picked,
            @Nullable Integer packed,
            @Nullable Integer shipped,
            @Nullable Integer shorted,
            @Nullable Integer cancelled) {
        return new LineProgress(lines.get(line), picked, packed, shipped, shorted, cancelled);
    }

    OrderStatus advance(Milestone milestone) {
        return order.advance(milestone, NOON, NOON);
    }

    /** Everything a refused call must leave as it was. */
    List<Object> everything() {
        List<Object> state = new ArrayList<>(order.quantities());
        state.add(order.total());
        state.add(order.status());
        state.add(String.valueOf(order.subStatus()));
        state.add(order.accepted().version());
        return state;
    }

    static boolean conserves(LineQuantities line) {
        int sum = line.open()
                + line.reserved()
                + line.released()
                + line.picked()
                + line.packed()
                + line.out()
                + line.delivered()
                + line.cancelled()
                + line.shorted();
        return sum == line.ordered()
                && line.held() <= line.released() + line.picked() + line.packed()
                && line.returned() <= line.delivered();
    }
}
