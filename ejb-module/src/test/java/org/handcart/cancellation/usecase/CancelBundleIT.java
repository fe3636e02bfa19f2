package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.order.OrderFixture.tax;
import static org.handcart.testing.SpineBench.answered;
import static org.handcart.testing.SpineBench.inr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderPolicy;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.order.usecase.SetOrderPolicy;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D6 and D14 on a real database: what is stored with a cancellation, and whose rule for bundles applies. */
class CancelBundleIT {

    private final SpineBench spine = new SpineBench();
    private final UUID bundle = Ids.next();

    @BeforeEach
    void aStore() {
        spine.stock("A", 10).stock("B", 10).stock("C", 10);
    }

    @Test
    void cancelsASetAndShowsHowManyAreLeft() {
        OrderId order = place();
        assertThat(spine.detail(order).bundles()).singleElement().satisfies(box -> {
            assertThat(box.quantity()).isEqualTo(2);
            assertThat(box.completeSets()).isEqualTo(2);
        });
        accepted(cancel(spine.admin, order, null, unit(order, 2)));
        assertThat(spine.detail(order).bundles().get(0).completeSets()).isEqualTo(1);

        CancellationView set = accepted(cancel(spine.admin, order, null, sets()));

        assertThat(set.value()).isEqualTo(inr("499.00"));
        assertThat(set.items()).extracting(ItemView::cancelled).containsExactly(1, 2, 1);
        assertThat(spine.detail(order).bundles().get(0).completeSets()).isZero();
        assertThat(spine.stock("B").reserved()).isEqualTo(1);
        assertThat(found(order, set)).isEqualTo(set);
    }

    @Test
    void followsTheRuleOfTheStoreAndThenOfTheOrganisation() {
        OrderId order = place();
        set(null, BundleMode.WHOLE_SETS);
        assertThat(refused(cancel(spine.admin, order, null, unit(order, 2))))
                .isEqualTo(CancelOutcome.Reason.NEEDS_WHOLE_SETS);

        set(SpineBench.STORE, BundleMode.REPRICE);
        CancellationView repriced = accepted(cancel(spine.admin, order, null, unit(order, 2)));

        assertThat(repriced.value()).isEqualTo(inr("52.00"));
        assertThat(repriced.bundleMode()).isEqualTo(BundleMode.REPRICE);
        assertThat(repriced.items().get(0).withheld()).isEqualTo(inr("72.75"));
        assertThat(repriced.worths())
                .singleElement()
                .satisfies(worth -> assertThat(worth.withheldAfter()).isEqualTo(inr("72.75")));
        assertThat(found(order, repriced)).isEqualTo(repriced);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("946.00"));
        assertThat(withheld(order)).containsExactly("7275");

        CancellationView rest = accepted(cancel(spine.admin, order, null));

        assertThat(rest.value()).isEqualTo(inr("946.00"));
        assertThat(spine.detail(order).row().total()).isEqualTo(inr("0.00"));
        assertThat(withheld(order)).containsExactly("0");
    }

    @Test
    void letsOnlyThoseWhoMayOverrideChooseAnotherRule() {
        OrderId order = place();
        set(SpineBench.STORE, BundleMode.REPRICE);
        Actor agent = new Actor(spine.org, "agent", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");

        assertThatThrownBy(() -> cancel(agent, order, BundleMode.COMPONENT, unit(order, 2)))
                .isInstanceOf(NotAllowed.class);
        assertThat(accepted(cancel(agent, order, BundleMode.REPRICE, unit(order, 2)))
                        .value())
                .isEqualTo(inr("52.00"));
        assertThat(accepted(cancel(spine.admin, order, BundleMode.COMPONENT, unit(order, 2)))
                        .value())
                .isEqualTo(inr("124.75"));
    }

    @Test
    void theMerchantsFaultNeverPricesABundleAgain() {
        OrderId order = place();
        set(SpineBench.STORE, BundleMode.REPRICE);

        CancelOutcome outcome = spine.bench.in(
                spine.admin,
                () -> spine.bench
                        .get(CancelPartially.class)
                        .cancel(
                                spine.admin,
                                new CancelCommand(
                                        order,
                                        List.of(unit(order, 2)),
                                        ReasonCodes.QUALITY,
                                        null,
                                        RefundMethod.ORIGINAL,
                                        false,
                                        false,
                                        false)));

        assertThat(accepted(outcome).value()).isEqualTo(inr("124.75"));
    }

    @Test
    void unitsTheWarehouseStopsLeaveUnderTheRuleTheyWereAskedForUnder() {
        OrderId order = spine.release(place());
        set(SpineBench.STORE, BundleMode.REPRICE);
        CancellationView asked = accepted(cancel(spine.admin, order, null, unit(order, 2)));
        assertThat(asked.status()).isEqualTo(CancellationStatus.PENDING_WMS);

        spine.report(order, 1, "CANCEL", answered(spine.line(order, 2), 1, 0));

        CancellationView end = found(order, asked);
        assertThat(end.status()).isEqualTo(CancellationStatus.COMPLETED);
        assertThat(end.value()).isEqualTo(inr("52.00"));
        assertThat(end.items().get(0).withheld()).isEqualTo(inr("72.75"));
        assertThat(end.worths()).hasSize(1);
        assertThat(spine.detail(order).codDue()).isEqualTo(inr("946.00"));
    }

    @Test
    void keepsTheTaxOfEveryItem() {
        OrderId order = spine.place(anOrder()
                .taxedLine("A", 3, "100.00", tax("CGST", "2.5", false, "2.50"), tax("SGST", "2.5", false, "2.50")));

        CancellationView done = found(order, accepted(cancel(spine.admin, order, null, unit(order, 1))));

        assertThat(done.value()).isEqualTo(inr("34.99"));
        ItemView item = done.items().get(0);
        assertThat(item.net()).isEqualTo(inr("33.33"));
        assertThat(item.tax())
                .containsExactly(
                        new ItemView.Tax("CGST", new BigDecimal("2.5"), inr("0.83")),
                        new ItemView.Tax("SGST", new BigDecimal("2.5"), inr("0.83")));
        assertThat(item.worths()).singleElement().satisfies(worth -> {
            assertThat(List.of(worth.from(), worth.to(), worth.units())).containsExactly(0, 1, 3);
            assertThat(worth.lineTotal()).isEqualTo(inr("105.00"));
        });
    }

    @Test
    void readsThePolicyThatApplies() {
        assertThat(policy()).isEqualTo(OrderPolicy.usual());
        set(null, BundleMode.WHOLE_SETS);
        assertThat(policy().bundleMode()).isEqualTo(BundleMode.WHOLE_SETS);
        set(SpineBench.STORE, BundleMode.COMPONENT);
        assertThat(policy().bundleMode()).isEqualTo(BundleMode.COMPONENT);
    }

    private OrderPolicy policy() {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(OrderPolicyQueries.class).of(spine.admin, SpineBench.STORE));
    }

    private void set(@Nullable String store, BundleMode mode) {
        OrderPolicy policy = new OrderPolicy(mode, 90, OrderPolicy.WithoutConsent.ABSORB, 7, new BigDecimal("0.00"));
        spine.bench.run(spine.admin, () -> spine.bench.get(SetOrderPolicy.class).set(spine.admin, store, policy));
    }

    private OrderId place() {
        return spine.place(anOrder()
                .bundleLine(bundle, "A", 2, 1, "333.22", "199.00")
                .bundleLine(bundle, "B", 4, 2, "499.00", "149.00")
                .bundleLine(bundle, "C", 2, 1, "165.78", "99.00")
                .bundle(bundle, "BOX", 2, "998.00"));
    }

    private List<String> withheld(OrderId order) {
        return spine.strings(
                "select sum(amount_minor) from ordering.order_withheld where order_id = ?1"
                        + " and exists (select from ordering.orders o where o.id = order_id"
                        + " and o.withheld_minor = (select sum(w.amount_minor) from ordering.order_withheld w"
                        + " where w.order_id = o.id))",
                order.value());
    }

    private LineQuantity unit(OrderId order, int line) {
        return new LineQuantity(spine.line(order, line), Quantity.of(1));
    }

    private LineQuantity sets() {
        return new LineQuantity(new OrderLineId(bundle), Quantity.of(1));
    }

    private CancelOutcome cancel(Actor actor, OrderId order, @Nullable BundleMode mode, LineQuantity... lines) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(lines),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false,
                mode);
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(actor, command));
    }

    private CancellationView found(OrderId order, CancellationView asked) {
        return spine.bench
                .in(
                        spine.admin,
                        () -> spine.bench.get(CancellationQueries.class).find(spine.admin, order, asked.id()))
                .orElseThrow();
    }

    private static CancellationView accepted(CancelOutcome outcome) {
        return outcome.fold(CancelOutcome.Accepted::cancellation, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static CancelOutcome.Reason refused(CancelOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done.toString());
                },
                CancelOutcome.Refused::reason);
    }
}
