package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.checkout.usecase.CheckoutBench.inr;
import static org.handcart.promotion.TermsFixture.amount;
import static org.handcart.promotion.TermsFixture.percent;

import java.util.List;
import java.util.stream.Stream;
import org.handcart.catalog.Component;
import org.handcart.checkout.Quote;
import org.handcart.checkout.QuotedLine;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.OrderDetail;
import org.handcart.payment.TenderRequest;
import org.handcart.pricing.FeeType;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.SkippedPromotion;
import org.junit.jupiter.api.Test;

class QuoteOrderIT {

    private final CheckoutBench shop = CheckoutBench.withStore();

    @Test
    void explainsEveryAmountAndWritesNothing() {
        shop.taxClass("GST5", true, "2.5", "2.5")
                .taxed("MILK", "GST5", "35.00", 10)
                .sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .sells("C", "99.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2), new Component("C", 1))
                .price("BOX", "499.00")
                .asksFee(FeeType.DELIVERY, "25.00", null)
                .promotes(percent("TEN", "10").skus("MILK"))
                .promotes(amount("BIG", "100.00").from("5000.00"));
        List<Long> before = written();

        Quote quote =
                shop.quoted(Basket.of("MILK", 3).line("BOX", 1).code("NOBODY").fee("TIP", "5.40"));

        assertThat(quote.lines())
                .extracting(QuotedLine::total)
                .containsExactly(inr("94.50"), inr("166.61"), inr("249.50"), inr("82.89"));
        assertThat(quote.lines().get(0).derivation())
                .containsExactly(
                        "3 × 35.00 = 105.00",
                        "TEN takes off 10.50",
                        "T1 2.5 % inside the price is 2.25",
                        "T2 2.5 % inside the price is 2.25",
                        "to pay 94.50");
        assertThat(quote.lines().get(1).derivation())
                .containsExactly("166.61 of the 499.00 for 1 × BOX, by list price", "to pay 166.61");
        assertThat(quote.lines().get(1).bundleSku()).isEqualTo("BOX");
        assertThat(quote.applied()).extracting(AppliedPromotion::code).containsExactly("TEN");
        assertThat(quote.skipped())
                .contains(
                        new SkippedPromotion("NOBODY", "there is no promotion NOBODY"),
                        new SkippedPromotion("BIG", "it starts at 5000.00 of the goods it is for, these are 604.00"));
        assertThat(quote.fees())
                .hasSize(2)
                .allSatisfy(fee -> assertThat(fee.why()).isNotBlank());
        assertThat(quote.items()).isEqualTo(inr("604.00"));
        assertThat(quote.discount()).isEqualTo(inr("10.50"));
        assertThat(quote.feesTotal()).isEqualTo(inr("30.40"));
        assertThat(quote.tax()).isEqualTo(inr("4.50"));
        assertThat(quote.total()).isEqualTo(inr("623.90"));
        assertThat(quote.codDue()).as("in whole rupees").isEqualTo(inr("624.00"));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void isWhatPlacingThenCosts() {
        shop.sells("MILK", "33.33", 20)
                .taxClass("VAT", false, "18")
                .taxed("SOAP", "VAT", "45.55", 20)
                .promotes(percent("P7", "7.5"));
        Basket basket = Basket.of("MILK", 7).line("SOAP", 3);

        Quote quote = shop.quoted(basket);
        OrderDetail order = shop.placed(basket);

        assertThat(order.row().total()).isEqualTo(quote.total());
        assertThat(order.tax()).isEqualTo(quote.tax());
        assertThat(order.discount()).isEqualTo(quote.discount());
        assertThat(order.codDue()).isEqualTo(quote.codDue());
    }

    @Test
    void tellsWhatIsLeftForTheDoor() {
        shop.sells("MILK", "120.00", 20);

        assertThat(shop.quoted(Basket.of("MILK", 4)
                                .paidBy(new TenderRequest("WALLET", inr("150.00")), new TenderRequest("COD", null)))
                        .codDue())
                .isEqualTo(inr("330.00"));
        assertThat(shop.quoted(Basket.of("MILK", 4).paidBy(new TenderRequest("UPI", null)))
                        .codDue())
                .isEqualTo(inr("0.00"));
    }

    private List<Long> written() {
        return Stream.of("ordering.orders", "inventory.reservation", "shared.event", "shared.outbox")
                .map(shop::rows)
                .toList();
    }
}
