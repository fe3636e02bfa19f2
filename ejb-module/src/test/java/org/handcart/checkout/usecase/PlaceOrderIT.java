package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import java.util.List;
import java.util.stream.Stream;
import org.handcart.catalog.Component;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.BundleDetail;
import org.handcart.order.DuplicateOrder;
import org.handcart.order.LineDetail;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderStatus;
import org.handcart.order.ShipPolicy;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TendersRefused;
import org.junit.jupiter.api.Test;

class PlaceOrderIT {

    private final CheckoutBench shop = CheckoutBench.withStore();

    @Test
    void placesACashOrderThatIsReservedConfirmedDueAndOnItsWayToTheWarehouse() {
        shop.sells("MILK", "120.00", 10).sells("BREAD", "80.00", 10);

        OrderDetail order = shop.placed(Basket.of("MILK", 3)
                .line("BREAD", 1)
                .fee("DELIVERY", "25.00")
                .fee("COD", "10.00")
                .expecting("475.00"));

        assertThat(order.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.row().paymentStatus()).isEqualTo("COD_PENDING");
        assertThat(order.row().total()).isEqualTo(inr("475.00"));
        assertThat(order.codStatus()).isEqualTo("PENDING");
        assertThat(order.codDue()).isEqualTo(inr("475.00"));
        assertThat(order.codVersion()).isEqualTo(1);
        assertThat(order.paid()).isEqualTo(inr("0.00"));
        assertThat(shop.available("MILK")).isEqualTo(7);
        assertThat(shop.available("BREAD")).isEqualTo(9);
        assertThat(shop.rows("fulfillment.release")).isEqualTo(1);
    }

    @Test
    void freezesTheSharesOfAnOrderDiscount() {
        shop.sells("A", "33.33", 10).sells("B", "120.00", 10);

        OrderDetail order = shop.placed(Basket.of("A", 3).line("B", 1).discount("WELCOME", "50.00"));

        assertThat(order.lines()).extracting(LineDetail::discount).containsExactly(inr("22.73"), inr("27.27"));
        assertThat(order.lines()).extracting(LineDetail::net).containsExactly(inr("77.26"), inr("92.73"));
    }

    @Test
    void takesABundleApartAndReservesItsParts() {
        shop.sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .sells("C", "99.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2), new Component("C", 1))
                .price("BOX", "499.00");

        OrderDetail order = shop.placed(Basket.of("BOX", 2).line("A", 1));

        assertThat(order.lines())
                .extracting(LineDetail::gross)
                .containsExactly(inr("333.22"), inr("499.00"), inr("165.78"), inr("199.00"));
        assertThat(order.lines())
                .extracting(line -> line.quantities().ordered())
                .containsExactly(2, 4, 2, 1);
        assertThat(order.lines().get(0).bundleLineId())
                .isNotNull()
                .isEqualTo(order.lines().get(2).bundleLineId());
        assertThat(shop.available("A")).isEqualTo(7);
        assertThat(shop.available("B")).isEqualTo(6);
    }

    @Test
    void aBundleShipsTogetherUnlessTheOrderSaysOtherwise() {
        shop.sells("A", "199.00", 10)
                .sells("B", "149.00", 10)
                .product("BOX", new Component("A", 1), new Component("B", 2))
                .price("BOX", "399.00");

        OrderDetail order = shop.placed(new Basket()
                .line("BOX", 1, ShipPolicy.SHIP_TOGETHER)
                .line("BOX", 2, ShipPolicy.INDEPENDENT)
                .line("BOX", 1));

        assertThat(order.bundles()).extracting(BundleDetail::shipsTogether).containsExactly(true, false, true);
    }

    @Test
    void refusesWithPointersAndLeavesNothing() {
        shop.sells("MILK", "120.00", 2).product("FREE");

        assertRefused(
                Basket.of("NO", 1).line("MILK", 1).line("NEITHER", 1),
                Reason.UNKNOWN_PRODUCT,
                "/lines/0/sku",
                "/lines/2/sku");
        assertRefused(Basket.of("MILK", 1).line("FREE", 1), Reason.NO_PRICE, "/lines/1/sku");
        assertRefused(Basket.of("MILK", 3), Reason.OUT_OF_STOCK, "/lines/0/sku");
        assertRefused(Basket.of("MILK", 1).line("MILK", 2), Reason.OUT_OF_STOCK, "/lines/0/sku", "/lines/1/sku");
        assertRefused(Basket.of("MILK", 1).expecting("119.99"), Reason.TOTAL_MISMATCH, "/expectedTotal");
        assertRefused(Basket.of("MILK", 1).discount("X", "120.01"), Reason.NEGATIVE_TOTAL, "/discounts");
        assertRefused(Basket.of("MILK", 1).at("QC-9"), Reason.UNKNOWN_STORE, "/storeCode");
        assertRefused(new Basket().line("MILK", 1, "1.00", null), Reason.PRICE_NOT_ALLOWED, "/lines/0/unitPrice");
        assertRefused(Basket.of("MILK", 1).in("USD"), Reason.CURRENCY_MISMATCH, "/currency");
        assertRefused(Basket.of("MILK", 1).fee("DELIVERY", "5000.00"), Reason.COD_NOT_ELIGIBLE, "/tenders/0");
    }

    private void assertRefused(Basket basket, Reason reason, String... pointers) {
        List<Long> before = written();

        PlaceOutcome.Refused refused = shop.refused(basket);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.pointers()).containsOnlyKeys(pointers);
        assertThat(written()).isEqualTo(before);
        assertThat(shop.available("MILK")).isEqualTo(2);
    }

    private List<Long> written() {
        return Stream.of(
                        "ordering.orders",
                        "ordering.order_line",
                        "ordering.order_number_counter",
                        "payment.tender",
                        "cod.receivable",
                        "shared.event",
                        "shared.outbox",
                        "inventory.reservation",
                        "fulfillment.release")
                .map(shop::rows)
                .toList();
    }

    @Test
    void takesTheChannelsPricesWhereTheStoreAllowsIt() {
        shop.store("WEB-1", "12.9", "77.5", true, false).product("MILK");

        OrderDetail order = shop.placed(new Basket().at("WEB-1").line("MILK", 3, "0.38", "1.13"));

        assertThat(order.row().total()).isEqualTo(inr("1.13"));
        assertThat(order.row().subStatus()).isIn("OPEN", "RELEASED");
    }

    @Test
    void refusesTendersThatDoNotAddUpAndRollsBack() {
        shop.sells("MILK", "120.00", 2);

        assertThatThrownBy(() -> shop.place(Basket.of("MILK", 1).paidBy(new TenderRequest("COD", inr("100.00")))))
                .isInstanceOf(TendersRefused.class);
        assertThat(shop.available("MILK")).isEqualTo(2);
    }

    @Test
    void namesTheFirstOrderOfAnExternalIdEvenWhenStockIsGone() {
        shop.sells("MILK", "120.00", 1);
        OrderDetail first = shop.placed(Basket.of("MILK", 1).externalId("POS-1"));

        assertThatThrownBy(() -> shop.place(Basket.of("MILK", 1).externalId("POS-1")))
                .isInstanceOfSatisfying(
                        DuplicateOrder.class,
                        duplicate -> assertThat(duplicate.first())
                                .isEqualTo(first.row().id()));
    }

    @Test
    void choosesTheNearestStoreThatHasEverything() {
        shop.store("QC-002", "12.9720", "77.5920", false, true)
                .store("QC-FAR", "13.9", "77.6", false, true)
                .sells("MILK", "120.00", 10)
                .stock("QC-002", "MILK", 1)
                .stock("QC-FAR", "MILK", 99);

        assertThat(shop.placed(Basket.of("MILK", 1).anywhere().to("12.9719", "77.5919"))
                        .row()
                        .storeCode())
                .isEqualTo("QC-002");
        assertThat(shop.placed(Basket.of("MILK", 2).anywhere().to("12.9719", "77.5919"))
                        .row()
                        .storeCode())
                .isEqualTo("QC-001");
        assertThat(shop.refused(Basket.of("MILK", 30).anywhere().to("12.9719", "77.5919"))
                        .reason())
                .isEqualTo(Reason.OUT_OF_STOCK);
        assertThat(shop.refused(Basket.of("MILK", 1).anywhere().to("1.0", "1.0"))
                        .reason())
                .isEqualTo(Reason.NO_STORE_NEARBY);
    }
}
