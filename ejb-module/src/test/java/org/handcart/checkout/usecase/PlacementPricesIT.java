package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handcart.checkout.usecase.CheckoutBench.inr;
import static org.handcart.order.OrderFixture.tax;
import static org.handcart.promotion.TermsFixture.amount;
import static org.handcart.promotion.TermsFixture.buy;
import static org.handcart.promotion.TermsFixture.percent;

import java.util.List;
import org.handcart.catalog.Component;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.FeeDetail;
import org.handcart.order.LineDetail;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineQuantity;
import org.handcart.order.NewDiscount;
import org.handcart.order.OrderDetail;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReducedOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReduceLines;
import org.handcart.payment.TenderRequest;
import org.handcart.pricing.FeeType;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.PromotionTerms;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.handcart.shared.json.Json;
import org.junit.jupiter.api.Test;

/** The worked numbers of D2, D4, D5, D6 and D32, from the price list to the frozen order. */
class PlacementPricesIT {

    private final CheckoutBench shop = CheckoutBench.withStore();

    @Test
    void bundlePriceIsAllocatedToItsParts() {
        shop.sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .sells("C", "99.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2), new Component("C", 1))
                .price("BOX", "499.00");

        assertThat(shop.placed(Basket.of("BOX", 1)).lines())
                .extracting(LineDetail::gross)
                .containsExactly(inr("166.61"), inr("249.50"), inr("82.89"));
        assertThat(shop.placed(Basket.of("BOX", 2)).lines())
                .extracting(LineDetail::gross)
                .containsExactly(inr("333.22"), inr("499.00"), inr("165.78"));
    }

    @Test
    void twentyPercentOffAndTheDearLineCancelledGivesBackItsPrice() {
        shop.sells("DEAR", "150.00", 10).sells("CHEAP", "60.00", 10).promotes(percent("P20", "20"));

        OrderDetail order = shop.placed(Basket.of("DEAR", 1).line("CHEAP", 1).expecting("168.00"));

        assertThat(order.row().total()).isEqualTo(inr("168.00"));
        assertThat(cancel(order, 0, 1)).isEqualTo(inr("120.00"));
    }

    @Test
    void fiftyOffTwoLinesIsSharedAndOneUnitIsASlice() {
        shop.sells("A", "33.33", 10).sells("B", "120.00", 10).offers(amount("WELCOME50", "50.00"));

        OrderDetail order = shop.placed(Basket.of("A", 3).line("B", 1).code("WELCOME50"));

        assertThat(order.lines().get(0).discounts()).containsExactly(new LineDiscount("WELCOME50", inr("22.73")));
        assertThat(order.lines().get(1).discounts()).containsExactly(new LineDiscount("WELCOME50", inr("27.27")));
        assertThat(order.lines()).extracting(LineDetail::total).containsExactly(inr("77.26"), inr("92.73"));
        assertThat(cancel(order, 0, 1)).isEqualTo(inr("25.75"));
    }

    @Test
    void eightLessOneKeepSevenEighthsOfTheDiscount() {
        shop.sells("SHOE", "399.00", 10).promotes(percent("TEN", "10"));

        OrderDetail order = shop.placed(Basket.of("SHOE", 8));
        Money value = cancel(order, 0, 1);

        Money grossKept = inr("2793.00");
        Money netKept = order.row().total().minus(value);
        assertThat(grossKept.minus(netKept)).isEqualTo(inr("279.30"));
    }

    @Test
    void twoOfThreeAtTenPercentOffAreWorthOneHundredAndEighty() {
        shop.sells("BOOK", "100.00", 10).promotes(percent("TEN", "10"));

        assertThat(cancel(shop.placed(Basket.of("BOOK", 3)), 0, 2)).isEqualTo(inr("180.00"));
    }

    @Test
    void tenPercentFromThreeHundredMakesTwoHundredAndSeventyAndFreezesItsTerms() {
        shop.sells("ITEM", "50.00", 20)
                .promotes(percent("FROM300", "10").from("300.00").clawback());

        OrderDetail order = shop.placed(Basket.of("ITEM", 6).expecting("270.00"));

        assertThat(order.row().total()).isEqualTo(inr("270.00"));
        assertThat(shop.placed(Basket.of("ITEM", 5)).row().total()).isEqualTo(inr("250.00"));
        NewDiscount frozen = discounts(order).get(0);
        assertThat(frozen.policy()).isEqualTo(DiscountPolicy.CLAWBACK);
        assertThat(Json.read(String.valueOf(frozen.terms()), PromotionTerms.class))
                .isEqualTo(percent("FROM300", "10").from("300.00").clawback().build());
        assertThat(cancel(order, 0, 5)).as("KEEP, as of the frozen shares").isEqualTo(inr("225.00"));
    }

    @Test
    void buyTwoGetOneMakesThreeOfSixtyOneHundredAndTwenty() {
        shop.sells("SOAP", "60.00", 20).promotes(buy("B2G1", 2, 1, GetChoice.SAME_SKU));

        OrderDetail order = shop.placed(Basket.of("SOAP", 3));

        assertThat(order.row().total()).isEqualTo(inr("120.00"));
        assertThat(cancel(order, 0, 1)).isEqualTo(inr("40.00"));
    }

    @Test
    void taxInsideThePriceIsShownAndChangesNoTotal() {
        shop.taxClass("GST5", true, "2.5", "2.5").taxed("MILK", "GST5", "35.00", 10);

        OrderDetail order = shop.placed(Basket.of("MILK", 3).expecting("105.00"));

        LineDetail line = order.lines().get(0);
        assertThat(line.total()).isEqualTo(inr("105.00"));
        assertThat(line.net()).isEqualTo(inr("100.00"));
        assertThat(line.taxes()).containsExactly(tax("T1", "2.5", true, "2.50"), tax("T2", "2.5", true, "2.50"));
        assertThat(order.tax()).isEqualTo(inr("5.00"));
        assertThat(order.codDue()).isEqualTo(inr("105.00"));
    }

    @Test
    void taxOnTopComesAfterTheDiscountAndIsPaid() {
        shop.taxClass("VAT", false, "5").taxed("SOAP", "VAT", "40.00", 10).promotes(amount("OFF20", "20.00"));

        OrderDetail order = shop.placed(Basket.of("SOAP", 3).expecting("105.00"));

        LineDetail line = order.lines().get(0);
        assertThat(line.gross()).isEqualTo(inr("120.00"));
        assertThat(line.discount()).isEqualTo(inr("20.00"));
        assertThat(line.net()).isEqualTo(inr("100.00"));
        assertThat(line.taxes()).containsExactly(tax("T1", "5", false, "5.00"));
        assertThat(line.total()).isEqualTo(inr("105.00"));
        assertThat(order.row().total()).isEqualTo(inr("105.00"));
    }

    @Test
    void theRateOfThePlacementStaysWhenTheClassChanges() {
        shop.taxClass("GST", false, "12").taxed("PEN", "GST", "100.00", 10);
        OrderDetail before = shop.placed(Basket.of("PEN", 1));
        shop.taxClass("GST", false, "18");

        assertThat(shop.placed(Basket.of("PEN", 1)).row().total()).isEqualTo(inr("118.00"));
        assertThat(cancel(before, 0, 1)).isEqualTo(inr("112.00"));
    }

    @Test
    void aCodeIsEvaluatedHereAndAnAmountBesideItMustBeRight() {
        shop.sells("MILK", "120.00", 20).offers(percent("TEN", "10").from("300.00"));

        assertThat(shop.placed(Basket.of("MILK", 3).discount("TEN", "36.00"))
                        .row()
                        .total())
                .isEqualTo(inr("324.00"));
        PlaceOutcome.Refused wrong = shop.refused(Basket.of("MILK", 3).discount("TEN", "50.00"));
        assertThat(wrong.reason()).isEqualTo(Reason.DISCOUNT_MISMATCH);
        assertThat(wrong.pointers())
                .containsEntry("/discounts/0/amount", "TEN takes off INR 36.00, the order says INR 50.00");
        PlaceOutcome.Refused tooSmall = shop.refused(Basket.of("MILK", 1).code("TEN"));
        assertThat(tooSmall.reason()).isEqualTo(Reason.DISCOUNT_NOT_APPLICABLE);
        assertThat(tooSmall.pointers())
                .containsEntry(
                        "/discounts/0/code",
                        "TEN does not apply: it starts at 300.00 of the goods it is for, these are 120.00");
        assertThat(shop.refused(Basket.of("MILK", 1).code("NOBODY")).reason())
                .isEqualTo(Reason.DISCOUNT_NOT_APPLICABLE);
        assertThat(shop.refused(Basket.of("MILK", 3).code("TEN").code("TEN")).pointers())
                .containsOnlyKeys("/discounts/1/code");
    }

    @Test
    void promotionsAreForCategoriesAndForgetThemWhenFrozen() {
        shop.sells("SOAP", "50.00", 20)
                .inCategory("MILK", "dairy", "100.00", 20)
                .promotes(percent("DAIRY", "10").categories("dairy"));

        OrderDetail order = shop.placed(Basket.of("MILK", 1).line("SOAP", 1).expecting("140.00"));

        assertThat(Json.read(String.valueOf(discounts(order).get(0).terms()), PromotionTerms.class)
                        .skus())
                .containsExactly("MILK");
    }

    @Test
    void plainAmountsComeAfterThePromotions() {
        shop.sells("MILK", "100.00", 20).promotes(percent("TEN", "10"));

        OrderDetail order = shop.placed(Basket.of("MILK", 2).discount("GOODWILL", "30.00"));

        assertThat(order.row().total()).isEqualTo(inr("150.00"));
        assertThat(order.lines().get(0).discounts())
                .containsExactly(new LineDiscount("TEN", inr("20.00")), new LineDiscount("GOODWILL", inr("30.00")));
    }

    @Test
    void rulesAskForFeesThatTheRequestDoesNotName() {
        shop.sells("MILK", "100.00", 20)
                .asksFee(FeeType.DELIVERY, "25.00", "200.00")
                .asksFee(FeeType.COD, "10.00", null)
                .promotes(amount("OFF10", "10.00").from("200.00"));

        assertThat(shop.placed(Basket.of("MILK", 1)).fees())
                .extracting(FeeDetail::type, FeeDetail::amount)
                .containsExactlyInAnyOrder(tuple("DELIVERY", inr("25.00")), tuple("COD", inr("10.00")));
        assertThat(shop.placed(Basket.of("MILK", 1).fee("DELIVERY", "5.00").expecting("115.00"))
                        .feesTotal())
                .isEqualTo(inr("15.00"));
        assertThat(shop.placed(Basket.of("MILK", 2).expecting("225.00")).feesTotal())
                .as("free from 200, and these are 190 after the promotion")
                .isEqualTo(inr("35.00"));
        assertThat(shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("UPI", null)))
                        .fees())
                .isEmpty();
    }

    @Test
    void promotionsLeaveThePricesOfAChannelAlone() {
        shop.store("WEB-1", "12.9", "77.5", true, false).product("MILK").promotes(percent("TEN", "10"));

        assertThat(shop.placed(new Basket().at("WEB-1").line("MILK", 1, "100.00", null))
                        .row()
                        .total())
                .isEqualTo(inr("100.00"));
    }

    @Test
    void aCustomerUsesACodeOnce() {
        shop.sells("MILK", "100.00", 20).promotes(percent("ONCE", "10"), 1);

        assertThat(shop.placed(Basket.of("MILK", 1)).row().total()).isEqualTo(inr("90.00"));
        assertThat(shop.placed(Basket.of("MILK", 1)).row().total()).isEqualTo(inr("100.00"));
        assertThat(shop.refused(Basket.of("MILK", 1).code("ONCE")).detail())
                .contains("this customer has used it 1 of 1 times");
    }

    @Test
    void threePromotionsOnABundleAddUpToTheTotal() {
        shop.sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .sells("C", "99.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2), new Component("C", 1))
                .price("BOX", "499.00")
                .promotes(percent("BOX10", "10").skus("BOX").priority(1))
                .promotes(amount("OFF30", "30.00").from("500.00").priority(2))
                .promotes(buy("B1G1", 1, 1, GetChoice.CHEAPEST).skus("C").priority(3));

        OrderDetail order = shop.placed(Basket.of("BOX", 1).line("C", 1));

        // 598.00 − 49.90 − 30.00 = 518.10; of two C the cheaper, the bundle's with 70.52 left of it, is given.
        Money sum = inr("0.00");
        for (LineDetail line : order.lines()) {
            assertThat(line.gross().minus(line.discount())).isEqualTo(line.total());
            sum = sum.plus(line.total());
        }
        assertThat(order.row().total()).isEqualTo(sum).isEqualTo(inr("447.58"));
        assertThat(discounts(order)).extracting(NewDiscount::code).containsExactly("BOX10", "OFF30", "B1G1");
    }

    private List<NewDiscount> discounts(OrderDetail order) {
        return shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(OrderQueries.class)
                        .discounts(shop.admin, order.row().id(), CheckoutBench.INR));
    }

    private Money cancel(OrderDetail order, int line, int units) {
        ReducedOrder reduced = shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(ReduceLines.class)
                        .reduce(
                                shop.admin,
                                new ReduceCommand(
                                        order.row().id(),
                                        List.of(new LineQuantity(
                                                order.lines().get(line).id(), Quantity.of(units))),
                                        "CUSTOMER_REQUEST",
                                        false,
                                        false,
                                        false))
                        .fold(done -> done.order(), refused -> {
                            throw new AssertionError(refused.toString());
                        }));
        return reduced.value();
    }
}
