package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import org.handcart.catalog.Component;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.BundleDetail;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D2's bundle ordered as loose goods, in a store that asks for bundles to be recognised. */
class RecognisedBundlesIT {

    private final CheckoutBench shop = CheckoutBench.withStore();

    @BeforeEach
    void theBundleOfD2() {
        shop.sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .sells("C", "99.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2), new Component("C", 1))
                .price("BOX", "499.00");
    }

    @Test
    void looseLinesThatContainABundleAreSoldAsThatBundle() {
        shop.recognisesBundles();

        OrderDetail order =
                shop.placed(Basket.of("B", 2).line("A", 1).line("C", 1).expecting("499.00"));

        assertThat(order.lines())
                .extracting(LineDetail::sku, LineDetail::gross)
                .containsExactly(tuple("A", inr("166.61")), tuple("B", inr("249.50")), tuple("C", inr("82.89")));
        assertThat(order.bundles()).extracting(BundleDetail::sku).containsExactly("BOX");
        assertThat(order.row().total()).isEqualTo(inr("499.00"));
    }

    @Test
    void whatIsLeftOverStaysLooseAtItsPrice() {
        shop.recognisesBundles();

        OrderDetail order =
                shop.placed(Basket.of("A", 3).line("B", 3).line("B", 2).line("C", 2));

        assertThat(order.lines())
                .extracting(LineDetail::sku, line -> line.quantities().ordered(), LineDetail::gross)
                .containsExactly(
                        tuple("A", 1, inr("199.00")),
                        tuple("B", 1, inr("149.00")),
                        tuple("A", 2, inr("333.22")),
                        tuple("B", 4, inr("499.00")),
                        tuple("C", 2, inr("165.78")));
        assertThat(order.row().total()).isEqualTo(inr("1346.00"));
    }

    @Test
    void aStoreThatDoesNotAskSellsThemLoose() {
        OrderDetail order =
                shop.placed(Basket.of("A", 1).line("B", 2).line("C", 1).expecting("596.00"));

        assertThat(order.bundles()).isEmpty();
        assertThat(order.lines()).hasSize(3);
    }

    @Test
    void aBundleThatWasOrderedIsNotTakenApartAgain() {
        shop.recognisesBundles();

        OrderDetail order = shop.placed(Basket.of("BOX", 1).line("A", 1).expecting("698.00"));

        assertThat(order.bundles()).extracting(BundleDetail::sku).containsExactly("BOX");
        assertThat(order.lines()).hasSize(4);
    }
}
