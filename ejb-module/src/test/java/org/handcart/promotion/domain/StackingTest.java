package org.handcart.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.promotion.TermsFixture.amount;
import static org.handcart.promotion.TermsFixture.buy;
import static org.handcart.promotion.TermsFixture.inr;
import static org.handcart.promotion.TermsFixture.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.TermsFixture;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

class StackingTest {

    private static BasketLine line(String sku, int units, String value) {
        return BasketLine.of(sku, units, inr(value));
    }

    private static PromotedBasket price(List<BasketLine> lines, TermsFixture... terms) {
        return Stacking.apply(
                lines, Arrays.stream(terms).map(TermsFixture::build).toList());
    }

    private static List<Money> inrs(String... amounts) {
        return Arrays.stream(amounts).map(TermsFixture::inr).toList();
    }

    @Test
    void spreadsAnAmountByLargestRemainder() {
        PromotedBasket basket = price(List.of(line("A", 3, "99.99"), line("B", 1, "120.00")), amount("OFF50", "50.00"));

        assertThat(basket.applied().get(0).shares()).isEqualTo(inrs("22.73", "27.27"));
        assertThat(basket.left()).isEqualTo(inrs("77.26", "92.73"));
    }

    @Test
    void takesPercentOfTheGoodsTogether() {
        PromotedBasket basket = price(List.of(line("A", 1, "150.00"), line("B", 1, "60.00")), percent("P20", "20"));

        assertThat(basket.left()).isEqualTo(inrs("120.00", "48.00"));
        assertThat(basket.applied().get(0).derivation())
                .containsExactly("20 % of 210.00 is 42.00", "42.00 spread over 2 lines by what they cost");
    }

    @Test
    void roundsAPercentageHalfUpOnceAndNotByLine() {
        PromotedBasket basket = price(List.of(line("A", 1, "0.05"), line("B", 1, "0.05")), percent("P5", "5"));

        assertThat(basket.applied().get(0).amount()).isEqualTo(inr("0.01"));
        assertThat(basket.left()).isEqualTo(inrs("0.04", "0.05"));
    }

    @Test
    void tenPercentFromThreeHundredStartsAtThreeHundred() {
        TermsFixture terms = percent("TEN", "10").from("300.00");

        assertThat(price(List.of(line("A", 6, "300.00")), terms).left()).isEqualTo(inrs("270.00"));
        PromotedBasket kept = price(List.of(line("A", 1, "50.00")), terms);
        assertThat(kept.left()).isEqualTo(inrs("50.00"));
        assertThat(kept.whyNot("TEN")).isEqualTo("it starts at 300.00 of the goods it is for, these are 50.00");
    }

    @Test
    void aThresholdLooksAtItsGoodsAndAMinimumBasketAtAll() {
        List<BasketLine> basket = List.of(line("A", 1, "200.00"), line("B", 1, "150.00"));

        assertThat(price(basket, percent("T", "10").skus("A").from("300.00")).applied())
                .isEmpty();
        assertThat(price(basket, percent("M", "10").skus("A").basketOf("300.00"))
                        .left())
                .isEqualTo(inrs("180.00", "150.00"));
        assertThat(price(basket, percent("M", "10").basketOf("350.01")).whyNot("M"))
                .isEqualTo("it needs a basket of 350.01, this one is 350.00");
    }

    @Test
    void buyTwoGetOneMakesThreeOfSixtyOneHundredAndTwenty() {
        TermsFixture bogo = buy("B2G1", 2, 1, GetChoice.SAME_SKU);

        assertThat(price(List.of(line("A", 3, "180.00")), bogo).left()).isEqualTo(inrs("120.00"));
        PromotedBasket two = price(List.of(line("A", 2, "120.00")), bogo);
        assertThat(two.left()).isEqualTo(inrs("120.00"));
        assertThat(two.whyNot("B2G1")).isEqualTo("it gives 1 for every 2 bought, and the basket has too few units");
        assertThat(price(List.of(line("A", 7, "420.00")), bogo).left()).isEqualTo(inrs("300.00"));
    }

    @Test
    void theCheapestUnitsAreGivenAndEveryLineSharesTheGift() {
        List<BasketLine> basket = List.of(line("A", 2, "200.00"), line("B", 1, "60.00"));

        PromotedBasket cheapest = price(basket, buy("X", 2, 1, GetChoice.CHEAPEST));
        assertThat(cheapest.applied().get(0).amount()).isEqualTo(inr("60.00"));
        assertThat(cheapest.applied().get(0).shares()).isEqualTo(inrs("46.15", "13.85"));
        assertThat(price(basket, buy("X", 2, 1, GetChoice.SAME_SKU)).applied()).isEmpty();
    }

    @Test
    void aSecondUnitAtHalfPrice() {
        assertThat(price(
                                List.of(line("A", 2, "99.98")),
                                buy("HALF", 1, 1, GetChoice.SAME_SKU).off("50"))
                        .left())
                .isEqualTo(inrs("74.98"));
    }

    @Test
    void appliesByPriorityEachOnWhatIsLeft() {
        List<BasketLine> basket = List.of(line("A", 1, "200.00"));

        PromotedBasket stacked = price(
                basket, amount("B", "50.00").priority(2), percent("A", "10").priority(1));
        assertThat(stacked.applied()).extracting(AppliedPromotion::code).containsExactly("A", "B");
        assertThat(stacked.left()).isEqualTo(inrs("130.00"));
        assertThat(price(
                                basket,
                                amount("B", "50.00").priority(1),
                                percent("A", "10").priority(2))
                        .left())
                .isEqualTo(inrs("135.00"));
        assertThat(price(basket, amount("B", "50.00"), percent("A", "10")).left())
                .as("equal priorities go by code")
                .isEqualTo(inrs("130.00"));
    }

    @Test
    void anExclusivePromotionGoesWithNoOther() {
        List<BasketLine> basket = List.of(line("A", 1, "200.00"));

        PromotedBasket first = price(
                basket,
                percent("SOLO", "10").exclusive().priority(1),
                amount("B", "50.00").priority(2));
        assertThat(first.left()).isEqualTo(inrs("180.00"));
        assertThat(first.whyNot("B")).isEqualTo("SOLO goes with no other promotion");
        PromotedBasket second = price(
                basket,
                percent("SOLO", "10").exclusive().priority(3),
                amount("B", "50.00").priority(2));
        assertThat(second.left()).isEqualTo(inrs("150.00"));
        assertThat(second.whyNot("SOLO")).isEqualTo("it goes with no other promotion, and B came first");
    }

    @Test
    void isForSkusBundlesAndCategories() {
        BasketLine part = new BasketLine("A", "BOX", Set.of("dairy"), 1, inr("100.00"));
        List<BasketLine> basket = List.of(part, line("A", 1, "100.00"), line("B", 1, "100.00"));

        assertThat(price(basket, percent("P", "10").skus("A")).left()).isEqualTo(inrs("90.00", "90.00", "100.00"));
        assertThat(price(basket, percent("P", "10").skus("BOX")).left()).isEqualTo(inrs("90.00", "100.00", "100.00"));
        assertThat(price(basket, percent("P", "10").categories("dairy")).left())
                .isEqualTo(inrs("90.00", "100.00", "100.00"));
        assertThat(price(basket, percent("P", "10").skus("Z")).whyNot("P"))
                .isEqualTo("nothing it is for is in the basket");
    }

    @Test
    void frozenTermsHoldWithoutTheCatalogue() {
        BasketLine milk = new BasketLine("MILK", null, Set.of("dairy"), 2, inr("100.00"));

        PromotionTerms frozen = price(List.of(milk), percent("P", "10").categories("dairy"))
                .applied()
                .get(0)
                .terms();

        assertThat(Stacking.apply(List.of(line("MILK", 1, "50.00")), List.of(frozen))
                        .left())
                .isEqualTo(inrs("45.00"));
    }

    @Test
    void takesNoMoreThanTheGoodsCostNorThanItsBound() {
        assertThat(price(List.of(line("A", 1, "30.00")), amount("OFF50", "50.00"))
                        .left())
                .isEqualTo(inrs("0.00"));
        assertThat(price(List.of(line("A", 1, "900.00")), percent("P20", "20").atMost("50.00"))
                        .left())
                .isEqualTo(inrs("850.00"));
        assertThat(price(List.of(line("A", 1, "30.00")), amount("A", "50.00"), amount("B", "10.00"))
                        .whyNot("B"))
                .isEqualTo("nothing is left to take off");
        assertThat(price(List.of(BasketLine.of("A", 1, Money.of("30.00", "USD"))), amount("A", "5.00"))
                        .whyNot("A"))
                .isEqualTo("it is in INR, the basket in USD");
    }

    @Test
    void sharesAddUpAndNoLineFallsBelowZeroWhateverIsStacked() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            List<BasketLine> basket = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                basket.add(BasketLine.of(
                        "S" + random.nextInt(3),
                        1 + random.nextInt(6),
                        Money.ofMinor(random.nextInt(20_000), inr("0").currency())));
            }
            PromotedBasket priced = price(
                    basket,
                    percent("A", "12.5").priority(random.nextInt(4)),
                    amount("B", "77.77").skus("S0").priority(random.nextInt(4)),
                    buy("C", 2, 1, GetChoice.CHEAPEST).priority(random.nextInt(4)),
                    buy("D", 1, 1, GetChoice.SAME_SKU).skus("S1").priority(random.nextInt(4)));

            for (int i = 0; i < basket.size(); i++) {
                Money off = inr("0.00");
                for (AppliedPromotion one : priced.applied()) {
                    assertThat(one.shares().get(i).isNegative()).isFalse();
                    off = off.plus(one.shares().get(i));
                }
                assertThat(priced.left().get(i)).isEqualTo(basket.get(i).value().minus(off));
                assertThat(priced.left().get(i).isNegative()).isFalse();
            }
            for (AppliedPromotion one : priced.applied()) {
                assertThat(Takeoff.sum(one.shares())).isEqualTo(one.amount());
            }
        }
    }
}
