package org.handcart.returns.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.inr;
import static org.handcart.testing.SpineBench.shipped;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.order.BundleMode;
import org.handcart.order.FeePolicy;
import org.handcart.order.LineQuantity;
import org.handcart.order.Milestone;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.order.OrderPolicy;
import org.handcart.order.OrderStatus;
import org.handcart.order.usecase.AdvanceOrder;
import org.handcart.order.usecase.SetOrderPolicy;
import org.handcart.returns.InspectCommand;
import org.handcart.returns.InspectOutcome;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnOutcome;
import org.handcart.returns.ReturnReason;
import org.handcart.returns.ReturnStatus;
import org.handcart.returns.ReturnView;
import org.handcart.returns.Verdict;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D24, D7 and the way of the goods, on a real database. */
class TakeReturnIT {

    private final SpineBench spine = new SpineBench();

    @BeforeEach
    void aStore() {
        spine.stock("MILK", 10).stock("TEA", 10);
    }

    /** 77.26 for three: one cancelled for 25.75, two delivered. */
    @Test
    void slicesGoOnWhereTheCancellationLeftOff() {
        OrderId order = delivered();

        ReturnView first = accepted(take(order, 1, null, false));
        ReturnView last = accepted(take(order, 1, null, false));

        assertThat(first.value()).isEqualTo(inr("25.76"));
        assertThat(first.refund()).isEqualTo(inr("25.76"));
        assertThat(first.items().get(0).derivation())
                .containsExactly("line net 77.26 over 3 units", "units 1..2 of 3: 51.51 − 25.75");
        assertThat(last.refund()).isEqualTo(inr("25.75"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
        assertThat(spine.detail(order).returnStatus()).isEqualTo("RETURNED");
        assertThat(spine.detail(order).row().status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(spine.units(order, 1).returned()).isEqualTo(2);
        assertThat(refunds(order)).containsExactly("2575", "2576", "2575");
        assertThat(reason(take(order, 1, null, false))).isEqualTo(ReturnOutcome.Reason.MORE_THAN_RETURNABLE);
    }

    @Test
    void keepsARestockingFeeBackAsALineOfItsOwn() {
        OrderId order = delivered();

        ReturnView preview = accepted(take(order, 1, "10", true));
        ReturnView done = accepted(take(order, 1, "10", false));

        assertThat(preview.refund()).isEqualTo(inr("23.18"));
        assertThat(done.value()).isEqualTo(inr("25.76"));
        assertThat(done.restocking()).isEqualTo(inr("2.58"));
        assertThat(done.refund()).isEqualTo(inr("23.18"));
        assertThat(spine.detail(order).fees()).singleElement().satisfies(fee -> {
            assertThat(fee.type()).isEqualTo("RESTOCKING");
            assertThat(fee.amount()).isEqualTo(inr("2.58"));
        });
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("28.33"));
        assertThat(spine.detail(order).returnStatus()).isEqualTo("PARTIALLY_RETURNED");
        assertThat(found(done)).isEqualTo(done);
        assertThat(spine.events(order, "returns.")).containsExactly("returns.received.v1");
        assertThat(spine.events(order, "order.lines-returned")).hasSize(1);
    }

    @Test
    void theStoresFeeIsForTheCustomersOwnReasonsAndAManagerMayWaiveIt() {
        policy(7, "10.00");
        OrderId order = delivered();
        Actor agent = new Actor(spine.org, "agent", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");

        assertThat(accepted(take(order, 1, null, true)).refund()).isEqualTo(inr("23.18"));
        assertThat(accepted(take(spine.admin, order, 1, ReturnReason.QUALITY, null, true))
                        .refund())
                .isEqualTo(inr("25.76"));
        assertThat(accepted(take(order, 1, "0", true)).refund()).isEqualTo(inr("25.76"));
        assertThatThrownBy(() -> take(agent, order, 1, ReturnReason.CHANGED_MIND, new BigDecimal("0"), true))
                .isInstanceOf(NotAllowed.class);
    }

    /** Delivered on the 20th at noon; with two days, the 22nd is the last, to its end in the store's zone. */
    @Test
    void takesNothingBackOnceTheDaysAreOver() {
        policy(2, "0.00");
        OrderId order = delivered();

        spine.clock.forward(Duration.ofDays(2).plusHours(11).plusMinutes(59));
        assertThat(accepted(take(order, 1, null, true)).refund()).isEqualTo(inr("25.76"));

        spine.clock.forward(Duration.ofMinutes(1));
        assertThat(reason(take(order, 1, null, false))).isEqualTo(ReturnOutcome.Reason.WINDOW_CLOSED);
        assertThat(spine.units(order, 1).returned()).isZero();
    }

    @Test
    void whatIsNotDeliveredCannotComeBack() {
        OrderId order = spine.release(spine.place(anOrder().line("MILK", 3, "77.26"), "77.26"));

        assertThat(reason(take(order, 1, null, false))).isEqualTo(ReturnOutcome.Reason.MORE_THAN_RETURNABLE);
    }

    /** D7: the delivery happened, so its fees and the tip stay; a share of the packaging goes with the goods. */
    @Test
    void theDeliveryHappenedAndIsPaidFor() {
        OrderId order = deliver(
                spine.release(spine.place(
                        anOrder()
                                .line("MILK", 2, "100.00")
                                .fee("DELIVERY", "25.00")
                                .fee("TIP", "20.00", FeePolicy.PRORATE)
                                .fee("PACKAGING", "10.00", FeePolicy.PRORATE)
                                .fee("SURGE", "5.00", FeePolicy.ON_MERCHANT_FAULT),
                        "160.00")),
                2);

        assertThat(accepted(take(order, 1, null, false)).refund()).isEqualTo(inr("55.00"));
        assertThat(accepted(take(spine.admin, order, 1, ReturnReason.QUALITY, null, false))
                        .refund())
                .isEqualTo(inr("60.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("45.00"));
    }

    @Test
    void goodsAreInStockOnlyAfterSomebodyLookedAtThem() {
        OrderId order = delivered();
        ReturnView goods = accepted(take(order, 2, null, false));
        assertThat(spine.stock("MILK").onHand()).isEqualTo(8);

        ReturnView one = inspected(goods, Verdict.RESTOCK, item(goods, 1, Verdict.RESTOCK));
        assertThat(one.status()).isEqualTo(ReturnStatus.RECEIVED);
        assertThat(spine.stock("MILK").onHand()).isEqualTo(9);
        assertThat(refused(goods, item(goods, 2, Verdict.RESTOCK)))
                .isEqualTo(InspectOutcome.Reason.MORE_THAN_CAME_BACK);

        ReturnView all = inspected(goods, Verdict.DAMAGED);
        assertThat(all.status()).isEqualTo(ReturnStatus.INSPECTED);
        assertThat(List.of(all.items().get(0).restocked(), all.items().get(0).damaged()))
                .containsExactly(1, 1);
        assertThat(spine.stock("MILK").onHand()).isEqualTo(10);
        assertThat(spine.stock("MILK").damaged()).isEqualTo(1);
        assertThat(refused(goods)).isEqualTo(InspectOutcome.Reason.MORE_THAN_CAME_BACK);
    }

    @Test
    void whoDoesNotSeeTheStoreSeesNoReturn() {
        OrderId order = delivered();
        ReturnView goods = accepted(take(order, 1, null, false));
        Actor elsewhere = new Actor(spine.org, "else", Set.of(Role.SYSTEM_ADMIN), Set.of("QC-ELSEWHERE"), "test");

        assertThat(spine.bench.in(
                        elsewhere, () -> spine.bench.get(ReturnQueries.class).find(elsewhere, goods.id())))
                .isEmpty();
        assertThat(reason(take(elsewhere, order, 1, ReturnReason.QUALITY, null, false)))
                .isEqualTo(ReturnOutcome.Reason.UNKNOWN_ORDER);
        assertThat(list(order)).hasSize(1);
    }

    private OrderId delivered() {
        OrderId order = spine.place(anOrder().line("MILK", 3, "77.26"), "77.26");
        CancelCommand one = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(1))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        spine.bench.in(spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, one));
        return deliver(spine.release(order), 2);
    }

    private OrderId deliver(OrderId order, int units) {
        spine.report(order, 1, "SHIP", shipped(spine.line(order, 1), units));
        spine.bench.run(
                spine.system,
                () -> spine.bench
                        .get(AdvanceOrder.class)
                        .advance(spine.system, order, Milestone.DELIVERED, OrderFixture.NOON));
        return order;
    }

    private void policy(int days, String restocking) {
        OrderPolicy policy = new OrderPolicy(
                BundleMode.COMPONENT, 90, OrderPolicy.WithoutConsent.ABSORB, days, new BigDecimal(restocking));
        spine.bench.run(
                spine.admin, () -> spine.bench.get(SetOrderPolicy.class).set(spine.admin, SpineBench.STORE, policy));
    }

    private ReturnOutcome take(OrderId order, int units, @Nullable String restocking, boolean preview) {
        return take(
                spine.admin,
                order,
                units,
                ReturnReason.CHANGED_MIND,
                restocking == null ? null : new BigDecimal(restocking),
                preview);
    }

    private ReturnOutcome take(
            Actor actor,
            OrderId order,
            int units,
            ReturnReason reason,
            @Nullable BigDecimal restocking,
            boolean preview) {
        ReturnCommand command = new ReturnCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                reason,
                null,
                RefundMethod.ORIGINAL,
                restocking,
                preview);
        return spine.bench.in(actor, () -> spine.bench.get(TakeReturn.class).take(actor, command));
    }

    private static InspectCommand.Item item(ReturnView goods, int units, Verdict verdict) {
        return new InspectCommand.Item(goods.items().get(0).line(), units, verdict);
    }

    private ReturnView inspected(ReturnView goods, Verdict verdict, InspectCommand.Item... items) {
        return inspect(goods, verdict, items).fold(InspectOutcome.Inspected::goods, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private InspectOutcome.Reason refused(ReturnView goods, InspectCommand.Item... items) {
        return inspect(goods, Verdict.RESTOCK, items)
                .fold(
                        done -> {
                            throw new AssertionError(done.toString());
                        },
                        InspectOutcome.Refused::reason);
    }

    private InspectOutcome inspect(ReturnView goods, Verdict verdict, InspectCommand.Item... items) {
        InspectCommand command = new InspectCommand(goods.id(), verdict, List.of(items));
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(InspectReturn.class).inspect(spine.admin, command));
    }

    private ReturnView found(ReturnView goods) {
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(ReturnQueries.class).find(spine.admin, goods.id()))
                .orElseThrow();
    }

    private List<ReturnView> list(OrderId order) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(ReturnQueries.class).list(spine.admin, order));
    }

    private List<String> refunds(OrderId order) {
        return spine.strings(
                "select amount_minor from payment.refund where order_id = ?1 order by created_at, id", order.value());
    }

    private static ReturnView accepted(ReturnOutcome outcome) {
        return outcome.fold(ReturnOutcome.Accepted::goods, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static ReturnOutcome.Reason reason(ReturnOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done.toString());
                },
                ReturnOutcome.Refused::reason);
    }
}
