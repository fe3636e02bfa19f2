package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.NOON;
import static org.handcart.order.OrderFixture.anOrder;

import java.util.List;
import org.handcart.order.CancelTerms;
import org.handcart.order.LineProgress;
import org.handcart.order.LineShift;
import org.handcart.order.Milestone;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderProgressed;
import org.handcart.order.OrderStatus;
import org.handcart.order.ProgressedOrder;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** D13, D22: the warehouse's cumulative figures, in whatever order they come. */
class ApplyProgressTest {

    @Test
    void aShortThatComesAfterItsShipmentTakesOnlyTheRest() {
        TestOrder order = four();

        ProgressedOrder shipped = order.report(order.shipped(0, 3));
        ProgressedOrder shorted = order.report(order.shorted(0, 1));

        assertThat(shipped.shifts().get(0).newlyShipped()).isEqualTo(3);
        assertThat(shipped.fullyShipped()).isFalse();
        assertThat(shorted.shifts().get(0).shortValue()).isEqualTo(inr("25.00"));
        assertThat(shorted.fullyShipped()).isTrue();
        assertThat(order.line(0).out()).isEqualTo(3);
        assertThat(order.line(0).shorted()).isEqualTo(1);
        assertThat(order.total()).isEqualTo(inr("75.00"));
    }

    @Test
    void aHoldShrinksWhenItsUnitsShipAndOnlyTheRestCanBeCancelled() {
        TestOrder order = four();
        order.cancel(0, 2);

        order.report(order.shipped(0, 3));
        assertThat(order.line(0).held()).isEqualTo(1);
        ProgressedOrder agreed = order.report(order.agreed(0, 1));

        assertThat(agreed.shifts().get(0).newlyCancelled()).isEqualTo(1);
        assertThat(agreed.shifts().get(0).cancelledValue()).isEqualTo(inr("25.00"));
        assertThat(agreed.shifts().get(0).derivation())
                .containsExactly("line net 100.00 over 4 units", "units 0..1 of 4: 25.00 − 0.00");
        assertThat(order.line(0).out()).isEqualTo(3);
        assertThat(order.line(0).cancelled()).isEqualTo(1);
        assertThat(order.line(0).held()).isZero();
    }

    @Test
    void aShipmentOfUnitsWhoseCancellationWasAgreedIsAnException() {
        TestOrder order = four();
        order.cancel(0, 2);
        order.report(order.agreed(0, 2));
        List<Object> before = order.everything();

        ProgressedOrder claimed = order.report(order.shipped(0, 3));

        assertThat(claimed.changed()).isFalse();
        assertThat(claimed.shifts().get(0).discrepancy()).isEqualTo("claims 3 shipped, at most 2 of 4 are possible");
        assertThat(order.everything()).isEqualTo(before);
    }

    @Test
    void impossibleFiguresChangeNothingAndAreReported() {
        TestOrder order =
                TestOrder.of(anOrder().confirmed().line("A", 5, "100.00")).released();
        List<Object> before = order.everything();

        assertThat(discrepancy(order, order.shipped(0, 7))).contains("7 shipped");
        assertThat(discrepancy(order, order.shorted(0, 6))).contains("6 short");
        assertThat(discrepancy(order, order.picked(0, 6))).contains("6 picked");
        assertThat(discrepancy(order, order.packed(0, 6))).contains("6 packed");
        assertThat(discrepancy(order, order.shipped(0, -1))).contains("-1 shipped");
        assertThat(discrepancy(order, order.agreed(0, 1))).contains("1 cancelled");
        assertThat(discrepancy(order, new LineProgress(new OrderLineId(Ids.next()), null, null, 1, null, null)))
                .contains("no line");
        assertThat(order.everything()).isEqualTo(before);
    }

    @Test
    void unitsThatWereNeverReleasedCannotShip() {
        TestOrder order = TestOrder.of(anOrder().confirmed().line("A", 5, "100.00"));

        assertThat(discrepancy(order, order.shipped(0, 1))).isEqualTo("claims 1 shipped, at most 0 of 5 are possible");
    }

    @Test
    void aPossibleFigureCountsBesideAnImpossibleOne() {
        TestOrder order = four();

        LineShift shift =
                order.report(order.progress(0, null, null, 3, 2, null)).shifts().get(0);

        assertThat(shift.newlyShipped()).isEqualTo(3);
        assertThat(shift.newlyShort()).isZero();
        assertThat(shift.discrepancy()).contains("2 short");
    }

    @Test
    void lateLowerAndRepeatedFiguresChangeNothing() {
        TestOrder order = four();
        order.report(order.shipped(0, 3));
        order.order.takeEvents();
        List<Object> before = order.everything();

        for (LineProgress late : List.of(
                order.shipped(0, 3), order.shipped(0, 2), order.picked(0, 3), order.packed(0, 1), order.picked(0, 0))) {
            ProgressedOrder progressed = order.report(late);
            assertThat(progressed.changed()).isFalse();
            assertThat(progressed.shifts()).isEmpty();
        }
        assertThat(order.everything()).isEqualTo(before);
        assertThat(order.order.takeEvents())
                .hasSize(5)
                .allMatch(event -> event instanceof OrderProgressed told && !told.changed());
    }

    @Test
    void picksAndPacksMoveUnitsOn() {
        TestOrder order = four();

        order.report(order.picked(0, 3));
        order.report(order.packed(0, 2));

        assertThat(order.line(0).released()).isEqualTo(1);
        assertThat(order.line(0).picked()).isEqualTo(1);
        assertThat(order.line(0).packed()).isEqualTo(2);
    }

    @Test
    void heldUnitsThatAreLetGoShipLikeOthers() {
        TestOrder order = four();
        order.cancel(0, 2);

        order.order.letGo(List.of(order.units(0, 5)), NOON);
        order.report(order.shipped(0, 4));

        assertThat(order.line(0).out()).isEqualTo(4);
        assertThat(order.line(0).held()).isZero();
        assertThat(order.total()).isEqualTo(inr("100.00"));
    }

    @Test
    void aShipmentReportedAfterItsDeliveryIsDelivered() {
        TestOrder order = four();
        order.report(order.shipped(0, 3));
        order.advance(Milestone.DELIVERED);
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_DELIVERED);

        order.order.apply(
                List.of(order.shipped(0, 4)), CancelTerms.keep(), NOON.minusSeconds(60), NOON.plusSeconds(60));

        assertThat(order.line(0).delivered()).isEqualTo(4);
        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void aLaterShipmentWaitsForItsOwnDelivery() {
        TestOrder order = four();
        order.report(order.shipped(0, 3));
        order.advance(Milestone.DELIVERED);

        order.order.apply(List.of(order.shipped(0, 4)), CancelTerms.keep(), NOON.plusSeconds(60), NOON.plusSeconds(60));
        assertThat(order.line(0).out()).isEqualTo(1);
        order.advance(Milestone.DELIVERED);

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    private static TestOrder four() {
        return TestOrder.of(anOrder().confirmed().line("A", 4, "100.00")).released();
    }

    private static String discrepancy(TestOrder order, LineProgress report) {
        return String.valueOf(order.report(report).shifts().get(0).discrepancy());
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
