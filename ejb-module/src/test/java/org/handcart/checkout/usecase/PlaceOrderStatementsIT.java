package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.testing.StatementCount;
import org.junit.jupiter.api.Test;

/** Placing costs round trips; their number is promised in {@link PlaceOrder#place} and does not grow with the lines. */
class PlaceOrderStatementsIT {

    private final CheckoutBench shop = CheckoutBench.withStore();

    @Test
    void doNotGrowWithTheLines() {
        for (int i = 0; i < 12; i++) {
            shop.sells("SKU-" + i, "10.00", 100);
        }
        shop.placed(basket(1));

        List<String> three = StatementCount.of(shop.bench, () -> shop.place(basket(3)));
        List<String> twelve = StatementCount.of(shop.bench, () -> shop.place(basket(12)));

        assertThat(three).as(String.join("\n", three)).hasSizeLessThanOrEqualTo(18);
        assertThat(twelve).as(String.join("\n", twelve)).hasSameSizeAs(three);
    }

    private static Basket basket(int lines) {
        Basket basket = new Basket().fee("DELIVERY", "25.00").fee("COD", "10.00");
        for (int i = 0; i < lines; i++) {
            basket.line("SKU-" + i, 3);
        }
        return basket;
    }
}
