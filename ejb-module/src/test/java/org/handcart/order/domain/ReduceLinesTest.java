package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import org.handcart.order.LineQuantity;
import org.handcart.order.LinesHeld;
import org.handcart.order.Milestone;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.QuantityAdjusted;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.order.RejectReason;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.junit.jupiter.api.Test;

/** D3, D4, D12, D13: what leaves an order, and what it is worth. */
class ReduceLinesTest {

    @Test
    void oneUnitOfThreeIsWorthItsSlice() {
        TestOrder order = TestOrder.of(
                anOrder().confirmed().line("A", 3, "77.26", "22.73").line("B", 1, "92.73", "27.27"));

        ReducedOrder reduced = order.cancel(0, 1);

        assertThat(reduced.value()).isEqualTo(inr("25.75"));
        assertThat(reduced.totalNow()).isEqualTo(inr("144.24"));
        assertThat(reduced.lines().get(0).fromReserved()).isEqualTo(1);
        assertThat(reduced.lines().get(0).worth().sentences())
                .containsExactly("line net 77.26 over 3 units", "units 0..1 of 3: 25.75 − 0.00");
        assertThat(order.cancel(0, 1).value()).isEqualTo(inr("25.76"));
        assertThat(order.cancel(0, 1).value()).isEqualTo(inr("25.75"));
    }

    @Test
    void aFrozenDiscountIsNeverSpreadAgain() {
        TestOrder order = TestOrder.of(
                anOrder().confirmed().line("X", 1, "120.00", "30.00").line("Y", 1, "48.00", "12.00"));

        assertThat(order.cancel(0, 1).value()).isEqualTo(inr("120.00"));
    }

    @Test
    void aDiscountedLineKeepsTheRateOfItsRemainingUnits() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("X", 8, "2872.80", "319.20"));

        // 7 × 399.00 − 279.30: the bug elsewhere left a discount of 244.39
        assertThat(order.cancel(0, 1).totalNow()).isEqualTo(inr("2513.70"));
    }

    @Test
    void twoOfThreeDiscountedUnitsAreWorthWhatWasPaidForThem() {
        TestOrder order = TestOrder.of(anOrder().in("EUR").confirmed().line("X", 3, "270.00", "30.00"));

        assertThat(order.cancel(0, 2).value()).isEqualTo(Money.of("180.00", "EUR"));
    }

    @Test
    void aWholeSetIsWorthTheSliceOfEveryComponent() {
        TestOrder order = TestOrder.of(anOrder()
                .confirmed()
                .line("A", 2, "333.22")
                .line("B", 4, "499.00")
                .line("C", 2, "165.78"));

        ReducedOrder set = order.cancel(order.units(0, 1), order.units(1, 2), order.units(2, 1));

        assertThat(set.lines())
                .extracting(Reduction::value)
                .containsExactly(inr("166.61"), inr("249.50"), inr("82.89"));
        assertThat(set.value()).isEqualTo(inr("499.00"));
        assertThat(order.cancel(1, 1).value()).isEqualTo(inr("124.75"));
    }

    /** D12's five units, with the two in hand already in the warehouse. */
    @Test
    void takesWhatCanBeHadBesideDeliveredAndPackedUnits() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 5, "50.00")).released();
        order.report(order.packed(0, 3));
        order.report(order.shipped(0, 2));
        order.advance(Milestone.DELIVERED);

        ReduceOutcome outcome = order.reduce(true, false, false, order.units(0, 3));

        Reduction line = TestOrder.reduced(outcome).lines().get(0);
        assertThat(line.held()).isEqualTo(2);
        assertThat(line.rejected()).isEqualTo(1);
        assertThat(line.reason()).isEqualTo(RejectReason.NEEDS_OVERRIDE);
    }

    @Test
    void releasedAndPickedUnitsAreHeldAndWorthNothingYet() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 4, "100.00")).released();
        order.report(order.picked(0, 2));

        ReducedOrder reduced = order.cancel(0, 3);

        assertThat(reduced.lines().get(0).held()).isEqualTo(3);
        assertThat(reduced.value()).isEqualTo(inr("0.00"));
        assertThat(order.line(0).held()).isEqualTo(3);
        assertThat(order.refused(0, 2).reason()).isEqualTo(ReduceOutcome.Reason.MORE_THAN_OPEN);
        assertThat(order.order.takeEvents()).hasAtLeastOneElementOfType(LinesHeld.class);
    }

    @Test
    void packedUnitsAreHeldOnlyWithOverride() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "100.00")).released();
        order.report(order.packed(0, 2));

        assertThat(order.refused(0, 1).lines().get(0).reason()).isEqualTo(RejectReason.NEEDS_OVERRIDE);
        ReducedOrder held = TestOrder.reduced(order.reduce(false, true, false, order.units(0, 1)));

        assertThat(held.lines().get(0).held()).isEqualTo(1);
    }

    @Test
    void shippedUnitsAreTooLate() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "100.00")).released();
        order.report(order.shipped(0, 2));

        assertThat(order.refused(0, 1).reason()).isEqualTo(ReduceOutcome.Reason.TOO_LATE);
        assertThat(((ReduceOutcome.Refused) order.reduce(false, true, false, order.units(0, 1))).reason())
                .isEqualTo(ReduceOutcome.Reason.TOO_LATE);
    }

    @Test
    void theSecondOfTwoRequestsGetsWhatIsLeftOnlyIfItAsksForThat() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("A", 5, "50.00"));
        order.cancel(0, 3);

        ReduceOutcome.Refused refused = order.refused(0, 3);
        assertThat(refused.reason()).isEqualTo(ReduceOutcome.Reason.MORE_THAN_OPEN);
        assertThat(refused.lines().get(0).cancelled()).isEqualTo(2);
        assertThat(refused.lines().get(0).value()).isEqualTo(inr("20.00"));

        ReducedOrder rest = TestOrder.reduced(order.reduce(true, false, false, order.units(0, 3)));
        assertThat(rest.lines().get(0).cancelled()).isEqualTo(2);
        assertThat(rest.lines().get(0).rejected()).isEqualTo(1);
        assertThat(rest.nothingLeft()).isTrue();
    }

    @Test
    void aRefusalAndAPreviewChangeNothing() {
        TestOrder order = TestOrder.of(anOrder()
                .confirmed()
                .line("A", 5, "50.00")
                .line("B", 1, "10.00")
                .fee("DELIVERY", "25.00"));
        List<Object> before = order.everything();

        order.reduce(false, false, false, order.units(0, 2), order.units(1, 2));
        order.reduce(true, false, false, new LineQuantity(new OrderLineId(Ids.next()), Quantity.of(1)));
        order.reduce(false, false, true, order.units(0, 5), order.units(1, 1));

        assertThat(order.everything()).isEqualTo(before);
        assertThat(order.order.takeEvents()).isEmpty();
    }

    @Test
    void aPreviewTellsWhatWouldHappen() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 2, "50.00").fee("DELIVERY", "25.00"));

        ReducedOrder preview = TestOrder.reduced(order.reduce(false, false, true, order.units(0, 2)));

        assertThat(preview.value()).isEqualTo(inr("75.00"));
        assertThat(preview.totalNow()).isEqualTo(inr("0.00"));
        assertThat(preview.feesReturned()).isEqualTo(inr("25.00"));
        assertThat(preview.nothingLeft()).isTrue();
    }

    @Test
    void namingALineTwiceIsTheCallersError() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("A", 5, "50.00"));

        assertThatThrownBy(() -> order.cancel(order.units(0, 1), order.units(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> order.cancel(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namingNoLineIsRefused() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("A", 5, "50.00"));

        ReduceOutcome outcome =
                order.order.reduce(new ReduceCommand(order.order.id(), List.of(), "OTHER", true, false, false), NOON);

        assertThat(outcome).isInstanceOf(ReduceOutcome.Refused.class);
    }

    @Test
    void tellsBeforeAndAfter() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 1, "50.00").fee("DELIVERY", "25.00"));

        order.cancel(0, 1);

        QuantityAdjusted told = (QuantityAdjusted) order.order.takeEvents().get(0);
        assertThat(told.totalBefore()).isEqualTo(inr("75.00"));
        assertThat(told.totalAfter()).isEqualTo(inr("0.00"));
        assertThat(told.worth().feesReturned()).isEqualTo(inr("25.00"));
        assertThat(told.statusBefore()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(told.statusAfter()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(told.items().get(0).remaining()).isZero();
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
