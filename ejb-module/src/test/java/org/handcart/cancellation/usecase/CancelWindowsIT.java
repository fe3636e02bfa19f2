package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.packed;
import static org.handcart.testing.SpineBench.picked;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancelOutcome.Reason;
import org.handcart.cancellation.CancelOutcome.Refused;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.Requester;
import org.handcart.cancellation.Step;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.PauseCommand;
import org.handcart.order.PauseReason;
import org.handcart.order.Reach;
import org.handcart.order.usecase.PausePromise;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when and how far a cancellation may be asked for, and a store manager's word (D12, D26, D27). */
class CancelWindowsIT {

    private final SpineBench spine = new SpineBench();
    private final Actor shop = actor("shop", Role.PARTNER_API);
    private final Actor agent = actor("kavya", Role.CUSTOMER_SERVICE_AGENT);
    private final Actor manager = actor("ravi", Role.STORE_MANAGER);

    @BeforeEach
    void aStore() {
        spine.stock("MILK-1L", 50);
    }

    @Test
    void aCustomersTimeIsOverTwoMinutesAfterTheConfirmation() {
        set(new CancelWindow(Fault.CUSTOMER, Requester.CUSTOMER, Reach.PICKED, 120, null));
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "500.00"));

        spine.clock.forward(Duration.ofSeconds(119));
        assertThat(accepted(cancel(shop, order, 1, null, false)).value()).isEqualTo(inr("100.00"));

        spine.clock.forward(Duration.ofSeconds(1));
        Refused late = refused(cancel(shop, order, 1, null, false));
        assertThat(late.reason()).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(late.closedAt()).isEqualTo(NOON.plusSeconds(120));
        assertThat(late.lines()).singleElement().satisfies(line -> {
            assertThat(line.rejected()).isEqualTo(1);
            assertThat(line.reason()).isEqualTo("WINDOW_CLOSED");
        });
        assertThat(refused(cancelAll(shop, order)).reason()).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(spine.units(order, 1).cancelled()).isEqualTo(1);

        assertThat(accepted(cancel(agent, order, 1, null, false)).value()).isEqualTo(inr("100.00"));
        assertThat(accepted(cancelAll(spine.system, order)).value()).isEqualTo(inr("300.00"));
    }

    @Test
    void aWindowBeforeThePromiseMovesWithThePausesOfTheCustomer() {
        set(new CancelWindow(Fault.CUSTOMER, Requester.STAFF, Reach.PICKED, null, 300));
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "500.00"));
        spine.clock.forward(Duration.ofMinutes(15));
        assertThat(refused(cancel(agent, order, 1, null, false)).closedAt()).isEqualTo(NOON.plusSeconds(900));

        spine.bench.run(
                spine.admin,
                () -> spine.bench
                        .get(PausePromise.class)
                        .pause(spine.admin, new PauseCommand(order, PauseReason.values()[0], 240, "call 17")));
        assertThat(accepted(cancel(agent, order, 1, null, false)).value()).isEqualTo(inr("100.00"));
        spine.clock.forward(Duration.ofMinutes(4));
        assertThat(refused(cancel(agent, order, 1, null, false)).closedAt()).isEqualTo(NOON.plusSeconds(1140));
    }

    @Test
    void unitsThatCameFurtherThanTheWindowNeedAWord() {
        set(new CancelWindow(Fault.CUSTOMER, Requester.STAFF, Reach.RELEASED, null, null));
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 5, "500.00")));
        spine.report(order, 1, "PICK", picked(spine.line(order, 1), 3));

        Refused tooMany = refused(cancel(agent, order, 4, null, false));
        assertThat(tooMany.reason()).isEqualTo(Reason.NEEDS_OVERRIDE);
        assertThat(tooMany.lines())
                .extracting(ItemView::pending, ItemView::rejected, ItemView::reason)
                .containsExactly(tuple(2, 2, "NEEDS_OVERRIDE"));
        assertThat(spine.units(order, 1).held()).isZero();

        CancellationView word = accepted(cancel(manager, order, 4, "moved away", true));
        assertThat(word.items().get(0).pending()).isEqualTo(4);
        assertThat(word.overridden()).isNotNull().satisfies(overridden -> {
            assertThat(overridden.by()).isEqualTo("ravi");
            assertThat(overridden.windowClosedAt()).isNull();
            assertThat(overridden.units())
                    .singleElement()
                    .satisfies(units -> assertThat(units.quantity()).isEqualTo(2));
        });
    }

    @Test
    void theMerchantsFaultMayReachPackedUnitsWithoutAWord() {
        set(new CancelWindow(Fault.MERCHANT, Requester.STAFF, Reach.PACKED, null, null));
        OrderId order = spine.release(spine.place(anOrder().line("MILK-1L", 2, "200.00")));
        spine.report(order, 1, "PACK", packed(spine.line(order, 1), 2));

        assertThat(refused(cancel(agent, order, 1, null, false)).reason()).isEqualTo(Reason.NEEDS_OVERRIDE);
        CancelCommand quality = command(order, lines(order, 1), "QUALITY", null, false, false);
        CancellationView asked = accepted(cancel(agent, quality));
        assertThat(asked.items().get(0).pending()).isEqualTo(1);
        assertThat(asked.overridden()).isNull();
    }

    @Test
    void aWordOverridesTheTimeNeedsACommentAndIsTold() {
        set(new CancelWindow(Fault.CUSTOMER, Requester.STAFF, Reach.PICKED, 60, null));
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "500.00"));
        spine.clock.forward(Duration.ofMinutes(2));

        assertThatThrownBy(() -> cancel(manager, order, 2, " ", true))
                .isInstanceOfSatisfying(
                        ReasonRefused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/comment"));
        assertThatThrownBy(() -> cancel(agent, order, 2, "please", true)).isInstanceOf(NotAllowed.class);
        assertThat(spine.units(order, 1).cancelled()).isZero();

        CancellationView done = accepted(cancel(manager, order, 2, "fell ill", true));
        assertThat(done.overridden()).isNotNull().satisfies(overridden -> {
            assertThat(overridden.by()).isEqualTo("ravi");
            assertThat(overridden.windowClosedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(overridden.units()).isEmpty();
        });
        assertThat(done.timeline().stream().map(Step::event)).contains("cancellation.overridden");
        assertThat(found(order, done)).isEqualTo(done);
    }

    @Test
    void aWordThatNothingNeededIsNotRecorded() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "500.00"));

        CancellationView done = accepted(cancel(manager, order, 2, "to be sure", true));

        assertThat(done.overridden()).isNull();
        assertThat(spine.events(order, "cancellation.overridden")).isEmpty();
    }

    /** D12: ordered 5 = delivered 2 + packed 1 + reserved 2; three are asked for. */
    @Test
    void givesWhatIsFreeAndSaysWhatNeedsAWord() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "77.26"));
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update ordering.order_line set delivered = 2, packed = 1, reserved = 2"
                                + " where order_id = ?1")
                        .setParameter(1, order.value())
                        .executeUpdate());

        Refused all = refused(cancel(agent, order, 3, null, false));
        assertThat(all.reason()).isEqualTo(Reason.NEEDS_OVERRIDE);
        CancelCommand some = command(order, lines(order, 3), "CUSTOMER_REQUEST", null, true, false);
        CancellationView done = accepted(cancel(agent, some));

        assertThat(done.items()).singleElement().satisfies(item -> {
            assertThat(item.requested()).isEqualTo(3);
            assertThat(item.cancelled()).isEqualTo(2);
            assertThat(item.rejected()).isEqualTo(1);
            assertThat(item.reason()).isEqualTo("NEEDS_OVERRIDE");
        });
        assertThat(done.value()).isEqualTo(inr("30.90"));
    }

    /** D12: three and three of five. */
    @Test
    void theSecondOfTwoGetsWhatIsLeftOrNothing() {
        OrderId order = spine.place(anOrder().line("MILK-1L", 5, "500.00"));
        accepted(cancel(agent, order, 3, null, false));

        Refused second = refused(cancel(agent, order, 3, null, false));
        assertThat(second.reason()).isEqualTo(Reason.MORE_THAN_OPEN);
        assertThat(second.lines().get(0).cancelled()).isEqualTo(2);

        CancelCommand some = command(order, lines(order, 3), "CUSTOMER_REQUEST", null, true, false);
        assertThat(accepted(cancel(agent, some)).items().get(0).cancelled()).isEqualTo(2);
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
    }

    private void set(CancelWindow window) {
        spine.bench.run(
                spine.admin,
                () -> spine.bench.get(SetCancelWindows.class).set(spine.admin, SpineBench.STORE, List.of(window)));
    }

    private CancelOutcome cancel(Actor actor, OrderId order, int units, @Nullable String comment, boolean override) {
        return cancel(actor, command(order, lines(order, units), "CUSTOMER_REQUEST", comment, false, override));
    }

    private CancelOutcome cancelAll(Actor actor, OrderId order) {
        return cancel(actor, command(order, List.of(), "CUSTOMER_REQUEST", null, true, false));
    }

    private CancelOutcome cancel(Actor actor, CancelCommand command) {
        return spine.bench.in(
                actor, () -> spine.bench.get(CancelPartially.class).cancel(actor, command));
    }

    private List<LineQuantity> lines(OrderId order, int units) {
        return List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units)));
    }

    private static CancelCommand command(
            OrderId order,
            List<LineQuantity> lines,
            String reason,
            @Nullable String comment,
            boolean allowPartial,
            boolean override) {
        return new CancelCommand(order, lines, reason, comment, RefundMethod.ORIGINAL, allowPartial, override, false);
    }

    private static CancellationView accepted(CancelOutcome outcome) {
        return outcome.fold(Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static Refused refused(CancelOutcome outcome) {
        return outcome.fold(
                accepted -> {
                    throw new AssertionError(accepted.toString());
                },
                refused -> refused);
    }

    private CancellationView found(OrderId order, CancellationView asked) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                .orElseThrow();
    }

    private Actor actor(String name, Role role) {
        return new Actor(spine.org, name, Set.of(role), Set.of(), "c-1");
    }
}
