package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import java.util.UUID;
import org.handcart.order.BundleMode;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.Reach;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.junit.jupiter.api.Test;

/** D14: what the customer may take out of a bundle, and what it is worth. A 199 × 1, B 149 × 2, C 99 × 1 for 499. */
class BundleTest {

    private final UUID bundle = UUID.randomUUID();

    @Test
    void aComponentIsWorthItsAllocatedShare() {
        TestOrder order = two();

        ReducedOrder reduced = reduced(order, BundleMode.COMPONENT, order.units(1, 1));

        assertThat(reduced.value()).isEqualTo(inr("124.75"));
        assertThat(reduced.worth().bundleMode()).isEqualTo(BundleMode.COMPONENT);
        assertThat(reduced.worth().withheldAfter()).isEqualTo(inr("0.00"));
    }

    @Test
    void whoBreaksASetPaysListPriceForItsOtherParts() {
        TestOrder order = one();

        ReducedOrder reduced = reduced(order, BundleMode.REPRICE, order.units(1, 1));

        assertThat(reduced.value()).isEqualTo(inr("52.00"));
        assertThat(reduced.totalNow()).isEqualTo(inr("447.00"));
        OrderWorth worth = reduced.worth();
        assertThat(worth.slices()).isEqualTo(inr("124.75"));
        assertThat(worth.looseAfter()).isEqualTo(inr("72.75"));
        assertThat(worth.withheldAfter()).isEqualTo(inr("72.75"));
        assertThat(reduced.lines().get(0).worth().withheld()).isEqualTo(inr("72.75"));
        assertThat(worth.sentences())
                .contains("parts of broken sets cost 72.75 above their share of the bundle, 0.00 before");
    }

    @Test
    void onlyTheBrokenSetIsPricedAgain() {
        TestOrder order = two();

        assertThat(reduced(order, BundleMode.REPRICE, order.units(1, 1)).value())
                .isEqualTo(inr("52.00"));
        // A 2, B 3, C 2: one set at 499.00 and A, B, C at 447.00
        assertThat(order.total()).isEqualTo(inr("946.00"));
        // A 2, B 2, C 2: one set and A, C at 298.00
        assertThat(reduced(order, BundleMode.REPRICE, order.units(1, 1)).value())
                .isEqualTo(inr("149.00"));
    }

    @Test
    void whatWasWithheldComesBackWithTheLastUnit() {
        TestOrder order = one();
        reduced(order, BundleMode.REPRICE, order.units(1, 1));

        ReducedOrder rest = reduced(order, BundleMode.REPRICE, order.units(0, 1), order.units(1, 1), order.units(2, 1));

        assertThat(rest.value()).isEqualTo(inr("447.00"));
        assertThat(rest.worth().withheldReturned()).isEqualTo(inr("72.75"));
        assertThat(order.total()).isEqualTo(inr("0.00"));
    }

    @Test
    void neverChargesAnewForPartsThatCostMoreThanTheBundle() {
        TestOrder order = TestOrder.of(anOrder()
                .confirmed()
                .bundleLine(bundle, "A", 1, 1, "10.00", "100.00")
                .bundleLine(bundle, "B", 1, 1, "10.00", "100.00")
                .bundle(bundle, "BOX", 1, "20.00"));

        ReducedOrder reduced = reduced(order, BundleMode.REPRICE, order.units(0, 1));

        assertThat(reduced.value()).isEqualTo(inr("0.00"));
        assertThat(reduced.totalNow()).isEqualTo(inr("20.00"));
        assertThat(reduced.worth().sentences()).anyMatch(told -> told.startsWith("the refund is 0"));
    }

    @Test
    void aWholeSetIsWorthTheSlicesOfAllItsComponentsUnderEveryRule() {
        for (BundleMode mode : BundleMode.values()) {
            TestOrder order = two();

            ReducedOrder set = reduced(order, mode, sets(1));

            assertThat(set.value()).isEqualTo(inr("499.00"));
            assertThat(set.lines())
                    .extracting(Reduction::value)
                    .containsExactly(inr("166.61"), inr("249.50"), inr("82.89"));
        }
    }

    @Test
    void oneSetIsLeftOnceOneComponentOfTwoSetsIsGone() {
        TestOrder order = two();
        reduced(order, BundleMode.COMPONENT, order.units(1, 1));

        ReduceOutcome two = reduce(order, BundleMode.COMPONENT, false, sets(2));

        assertThat(two)
                .isInstanceOfSatisfying(
                        ReduceOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReduceOutcome.Reason.MORE_THAN_OPEN));
        assertThat(reduced(order, BundleMode.COMPONENT, sets(1)).value()).isEqualTo(inr("499.00"));
    }

    @Test
    void takesTheSetsThatCanBeHadWhole() {
        TestOrder order = two();
        reduced(order, BundleMode.COMPONENT, order.units(1, 1));

        ReducedOrder reduced = TestOrder.reduced(reduce(order, BundleMode.COMPONENT, true, sets(2)));

        assertThat(reduced.lines()).extracting(Reduction::cancelled).containsExactly(1, 2, 1);
        assertThat(reduced.lines()).extracting(Reduction::rejected).containsExactly(1, 2, 1);
    }

    @Test
    void aStoreThatSellsWholeSetsOnlyLetsNoComponentLeaveAlone() {
        TestOrder order = two();
        List<Object> before = order.everything();

        ReduceOutcome alone = reduce(order, BundleMode.WHOLE_SETS, false, order.units(1, 1));

        assertThat(alone)
                .isInstanceOfSatisfying(
                        ReduceOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReduceOutcome.Reason.NEEDS_WHOLE_SETS));
        assertThat(order.everything()).isEqualTo(before);
        assertThat(reduced(order, BundleMode.WHOLE_SETS, order.units(0, 1), order.units(1, 2), order.units(2, 1))
                        .value())
                .isEqualTo(inr("499.00"));
    }

    @Test
    void whatTheStoreBrokeMayLeaveEvenWhenOnlyWholeSetsMay() {
        TestOrder order = one().released();
        order.report(order.shorted(1, 1));

        assertThat(reduced(order, BundleMode.WHOLE_SETS, order.units(0, 1), order.units(1, 1), order.units(2, 1))
                        .lines())
                .extracting(Reduction::held)
                .containsExactly(1, 1, 1);
    }

    @Test
    void aShortInABundleCostsTheCustomerNothing() {
        TestOrder order = one().released();

        assertThat(order.report(order.shorted(1, 1)).value()).isEqualTo(inr("124.75"));
        // the set is broken by the store: what the customer gives up now is worth its share
        assertThat(order.total()).isEqualTo(inr("374.25"));
    }

    private TestOrder one() {
        return TestOrder.of(anOrder()
                .confirmed()
                .bundleLine(bundle, "A", 1, 1, "166.61", "199.00")
                .bundleLine(bundle, "B", 2, 2, "249.50", "149.00")
                .bundleLine(bundle, "C", 1, 1, "82.89", "99.00")
                .bundle(bundle, "BOX", 1, "499.00"));
    }

    private TestOrder two() {
        OrderFixture fixture = anOrder()
                .confirmed()
                .bundleLine(bundle, "A", 2, 1, "333.22", "199.00")
                .bundleLine(bundle, "B", 4, 2, "499.00", "149.00")
                .bundleLine(bundle, "C", 2, 1, "165.78", "99.00")
                .bundle(bundle, "BOX", 2, "998.00");
        return TestOrder.of(fixture);
    }

    private LineQuantity sets(int count) {
        return new LineQuantity(new OrderLineId(bundle), Quantity.of(count));
    }

    private static ReducedOrder reduced(TestOrder order, BundleMode mode, LineQuantity... wanted) {
        return TestOrder.reduced(reduce(order, mode, false, wanted));
    }

    private static ReduceOutcome reduce(
            TestOrder order, BundleMode mode, boolean allowPartial, LineQuantity... wanted) {
        return order.order.reduce(
                new ReduceCommand(
                        order.order.id(),
                        List.of(wanted),
                        "CUSTOMER_REQUEST",
                        new CancelTerms(mode, null, false),
                        Reach.PICKED,
                        allowPartial,
                        false,
                        false),
                NOON);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
