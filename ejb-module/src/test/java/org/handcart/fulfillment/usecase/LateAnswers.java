package org.handcart.fulfillment.usecase;

import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.STORE;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.cancellation.usecase.EscalateOverdue;
import org.handcart.fulfillment.DecisionOutcome;
import org.handcart.fulfillment.Resolution;
import org.handcart.fulfillment.ResolutionOutcome;
import org.handcart.fulfillment.WarehouseDecision;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskSearch;
import org.handcart.task.TaskStatus;
import org.handcart.task.usecase.TaskQueries;
import org.handcart.testing.SpineBench;

/** An order of four units at 120.00 that the warehouse has, and everybody who says something about them. */
final class LateAnswers {

    final SpineBench spine = new SpineBench().stock("MILK-1L", 10);
    final Actor manager = actor("manager", Role.STORE_MANAGER, STORE);
    final Actor elsewhere = actor("elsewhere", Role.STORE_MANAGER, "QC-ELSEWHERE");
    final OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 4, "480.00")));
    final OrderLineId milk = spine.line(order, 1);

    Actor actor(String name, Role role, String... stores) {
        return new Actor(spine.org, name, Set.of(role), Set.of(stores), "test");
    }

    CancellationView cancel(int units) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(milk, Quantity.of(units))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command))
                .fold(accepted -> accepted.cancellation(), refused -> {
                    throw new AssertionError(refused.toString());
                });
    }

    CancellationView now(CancellationView asked) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                .orElseThrow();
    }

    /** The two minutes of the warehouse pass, and the sweeper looks. */
    void deadlinePasses() {
        spine.clock.forward(Duration.ofMinutes(2));
        EscalateOverdue overdue = spine.bench.get(EscalateOverdue.class);
        while (spine.bench.in(spine.system, () -> overdue.escalateNext(spine.system))) {
            // each in its own transaction
        }
    }

    DecisionOutcome decide(Actor actor, CancellationId cancellation, int stopped) {
        List<LineQuantity> lines = stopped == 0 ? List.of() : List.of(new LineQuantity(milk, Quantity.of(stopped)));
        WarehouseDecision decision = new WarehouseDecision(order, cancellation, lines, "called the store");
        return spine.bench.in(
                actor, () -> spine.bench.get(DecideForWarehouse.class).decide(actor, decision));
    }

    ResolutionOutcome resolve(Actor actor, String eventId, Resolution resolution) {
        return spine.bench.in(
                actor,
                () -> spine.bench
                        .get(ResolveContradiction.class)
                        .resolve(actor, eventId, resolution, "looked at the shelf"));
    }

    /** Those of a kind, open and closed. */
    List<TaskDetail> tasks(TaskKind kind) {
        TaskSearch search =
                new TaskSearch(Set.copyOf(Arrays.asList(TaskStatus.values())), kind, null, null, order, null, false);
        return spine.bench.in(
                manager,
                () -> spine.bench
                        .get(TaskQueries.class)
                        .search(manager, search, null, 100)
                        .items());
    }

    /** Out, cancelled and held of the milk. */
    List<Integer> outCancelledHeld() {
        var units = spine.units(order, 1);
        return List.of(units.out(), units.cancelled(), units.held());
    }

    /** On hand and reserved of the milk. */
    List<Integer> stock() {
        return List.of(spine.stock("MILK-1L").onHand(), spine.stock("MILK-1L").reserved());
    }
}
