package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;

import org.handcart.order.FeePolicy;
import org.handcart.order.FeeWorth;
import org.handcart.order.Milestone;
import org.handcart.order.OrderFixture;
import org.handcart.order.ProgressedOrder;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

/** D7: fees go back once, with the departure that leaves nothing. */
class FeesTest {

    @Test
    void feesGoBackOnceWithTheLastOfThreeCancellations() {
        TestOrder order = TestOrder.of(goods().fee("DELIVERY", "25.00").fee("COD", "10.00"));

        assertThat(order.cancel(0, 1).feesReturned()).isEqualTo(inr("0.00"));
        assertThat(order.cancel(0, 1).feesReturned()).isEqualTo(inr("0.00"));
        assertThat(order.cancel(order.units(0, 1), order.units(1, 1)).feesReturned())
                .isEqualTo(inr("35.00"));
        assertThat(order.total()).isEqualTo(inr("0.00"));
    }

    @Test
    void aFeeThatNeverGoesBackStaysDue() {
        TestOrder order = TestOrder.of(goods().fee("HANDLING", "5.00", FeePolicy.NEVER));

        order.cancel(order.units(0, 3), order.units(1, 1));

        assertThat(order.total()).isEqualTo(inr("5.00"));
    }

    @Test
    void aProratedFeeFollowsTheValueOfTheGoodsAndAddsUp() {
        TestOrder order = TestOrder.of(goods().fee("PACKAGING", "10.00", FeePolicy.PRORATE));

        // goods 440.00: 120/440, 240/440, then all
        assertThat(order.cancel(0, 1).feesReturned()).isEqualTo(inr("2.73"));
        assertThat(order.cancel(0, 1).feesReturned()).isEqualTo(inr("2.72"));
        assertThat(order.cancel(order.units(0, 1), order.units(1, 1)).feesReturned())
                .isEqualTo(inr("4.55"));
    }

    @Test
    void theCustomersOwnCancellationKeepsAFeeForMerchantFaults() {
        TestOrder order = TestOrder.of(goods().fee("SURGE", "7.00", FeePolicy.ON_MERCHANT_FAULT));

        assertThat(order.cancel(order.units(0, 3), order.units(1, 1)).feesReturned())
                .isEqualTo(inr("0.00"));
    }

    @Test
    void nothingFoundInTheStoreReturnsEverything() {
        TestOrder order = TestOrder.of(
                        goods().fee("DELIVERY", "25.00").fee("SURGE", "7.00", FeePolicy.ON_MERCHANT_FAULT))
                .released();

        ProgressedOrder progressed = order.report(order.shorted(0, 3), order.shorted(1, 1));

        assertThat(progressed.value()).isEqualTo(inr("472.00"));
        assertThat(progressed.totalNow()).isEqualTo(inr("0.00"));
    }

    @Test
    void aPartialShortLeavesTheFees() {
        TestOrder order = TestOrder.of(goods().fee("DELIVERY", "25.00")).released();

        assertThat(order.report(order.shorted(1, 1)).totalNow()).isEqualTo(inr("385.00"));
    }

    @Test
    void aTipGoesBackOnlyWhenNothingIsDelivered() {
        TestOrder whole = TestOrder.of(goods().fee("TIP", "20.00", FeePolicy.PRORATE));
        assertThat(whole.cancel(0, 1).feesReturned()).isEqualTo(inr("0.00"));
        assertThat(whole.cancel(whole.units(0, 2), whole.units(1, 1)).feesReturned())
                .isEqualTo(inr("20.00"));

        TestOrder part = TestOrder.of(goods().fee("TIP", "20.00")).released();
        part.report(part.shipped(0, 3));
        part.advance(Milestone.DELIVERED);
        assertThat(part.report(part.shorted(1, 1)).totalNow()).isEqualTo(inr("380.00"));
    }

    /** The threshold was met when the order was placed; the store's short changes nothing about it. */
    @Test
    void aFreeDeliveryStaysFreeWhenTheStoreFallsShort() {
        TestOrder order = TestOrder.of(goods().fee("DELIVERY", "0.00")).released();

        assertThat(order.report(order.shorted(0, 3)).totalNow()).isEqualTo(inr("80.00"));
        assertThat(order.report(order.shorted(1, 1)).totalNow()).isEqualTo(inr("0.00"));
    }

    @Test
    void tellsOfEveryFeeWhyItStaysOrGoes() {
        TestOrder order = TestOrder.of(goods().fee("DELIVERY", "25.00").fee("HANDLING", "5.00", FeePolicy.NEVER));

        assertThat(order.cancel(0, 1).worth().fees())
                .extracting(FeeWorth::why)
                .containsExactly(
                        "fee DELIVERY 25.00 stays: it goes back when nothing is delivered",
                        "fee HANDLING 5.00 stays: it never goes back");
        assertThat(order.cancel(order.units(0, 2), order.units(1, 1)).worth().fees())
                .extracting(FeeWorth::why)
                .containsExactly(
                        "fee DELIVERY 25.00 goes back: nothing is delivered",
                        "fee HANDLING 5.00 stays: it never goes back");
    }

    private static OrderFixture goods() {
        return anOrder().confirmed().line("A", 3, "360.00").line("B", 1, "80.00");
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
