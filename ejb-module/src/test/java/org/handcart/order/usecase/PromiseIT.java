package org.handcart.order.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.time.Duration;
import java.util.Set;
import org.handcart.order.Milestone;
import org.handcart.order.OrderId;
import org.handcart.order.PauseCommand;
import org.handcart.order.PauseOutcome;
import org.handcart.order.PauseReason;
import org.handcart.order.PromiseClock;
import org.handcart.shared.Actor;
import org.handcart.testing.SpineBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D27: promised for twenty minutes, four of which the customer asked for. */
class PromiseIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK", 10);
    }

    @Test
    void whatTheCustomerAskedForDoesNotBreakThePromise() {
        OrderId order = order();
        spine.clock.forward(Duration.ofMinutes(5));
        PromiseClock paused = paused(order, 240);
        assertThat(paused.breachesAt()).isEqualTo(NOON.plus(Duration.ofMinutes(24)));
        assertThat(spine.events(order, "order.promise-paused")).hasSize(1);

        spine.clock.forward(Duration.ofMinutes(18));
        deliver(order);

        PromiseClock clock = clock(order);
        assertThat(clock.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(clock.breached()).isFalse();
        assertThat(clock.grossMinutes()).isEqualTo(23);
        assertThat(clock.netMinutes()).isEqualTo(19);
    }

    @Test
    void withoutAPauseTheSameDeliveryIsLate() {
        OrderId order = order();
        spine.clock.forward(Duration.ofMinutes(20));
        assertThat(clock(order).breached()).isFalse();
        spine.clock.forward(Duration.ofMinutes(3));
        deliver(order);

        assertThat(clock(order).breached()).isTrue();
        assertThat(clock(order).netMinutes()).isEqualTo(23);
    }

    @Test
    void theClockStandsOnceTheOrderIsDelivered() {
        OrderId order = order();
        deliver(order);

        assertThat(reason(pause(spine.admin, order, 60))).isEqualTo(PauseOutcome.Reason.CLOCK_STANDS);
        assertThat(clock(order).pausedSeconds()).isZero();
    }

    @Test
    void pausesAddUpWithinADay() {
        OrderId order = order();
        paused(order, 86_000);

        assertThat(reason(pause(spine.admin, order, 401))).isEqualTo(PauseOutcome.Reason.TOO_LONG);
        assertThat(paused(order, 400).pausedSeconds()).isEqualTo(86_400);
    }

    @Test
    void whoDoesNotSeeTheStorePausesNothing() {
        OrderId order = order();
        Actor elsewhere = new Actor(spine.org, "else", spine.admin.roles(), Set.of("QC-ELSEWHERE"), "test");

        assertThat(reason(pause(elsewhere, order, 60))).isEqualTo(PauseOutcome.Reason.UNKNOWN_ORDER);
        assertThat(spine.bench.in(
                        elsewhere, () -> spine.bench.get(PromiseQueries.class).of(elsewhere, order)))
                .isEmpty();
    }

    private OrderId order() {
        return spine.release(spine.place(anOrder().line("MILK", 1, "30.00")));
    }

    private void deliver(OrderId order) {
        spine.bench.run(
                spine.system,
                () -> spine.bench
                        .get(AdvanceOrder.class)
                        .advance(spine.system, order, Milestone.DELIVERED, spine.now()));
    }

    private PauseOutcome pause(Actor actor, OrderId order, int seconds) {
        PauseCommand command = new PauseCommand(order, PauseReason.ASKED_TO_WAIT, seconds, "call 4711");
        return spine.bench.in(actor, () -> spine.bench.get(PausePromise.class).pause(actor, command));
    }

    private PromiseClock paused(OrderId order, int seconds) {
        return pause(spine.admin, order, seconds).fold(PauseOutcome.Paused::clock, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static PauseOutcome.Reason reason(PauseOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done.toString());
                },
                PauseOutcome.Refused::reason);
    }

    private PromiseClock clock(OrderId order) {
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(PromiseQueries.class).of(spine.admin, order))
                .orElseThrow();
    }
}
