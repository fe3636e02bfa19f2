package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderStatus;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Actor;
import org.junit.jupiter.api.Test;

class CompletePaymentIT {

    private final CheckoutBench shop = CheckoutBench.withStore().sells("MILK", "120.00", 10);
    private final Actor system = Actor.system(shop.admin.org(), "payment", "test");

    @Test
    void waitsForThePrepaidPartBeforeItGoesToTheWarehouse() {
        OrderDetail order = pending();

        assertThat(order.row().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.row().dueAt()).isNull();
        assertThat(shop.rows("fulfillment.release")).isZero();
        assertThat(shop.available("MILK")).isEqualTo(7);
    }

    @Test
    void confirmsOnceAndSchedulesTheRelease() {
        OrderDetail order = pending();

        complete(order, true);
        OrderDetail confirmed = shop.find(order.row().id());
        complete(order, true);
        complete(order, false);

        assertThat(confirmed.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(confirmed.row().dueAt()).isNotNull();
        assertThat(confirmed.row().paymentStatus()).isEqualTo("COD_PENDING");
        assertThat(shop.rows("fulfillment.release")).isEqualTo(1);
        assertThat(shop.find(order.row().id())).isEqualTo(confirmed);
    }

    @Test
    void cancelsAndFreesTheStockWhenTheMoneyDoesNotCome() {
        OrderDetail order = pending();

        complete(order, false);
        complete(order, false);

        OrderDetail cancelled = shop.find(order.row().id());
        assertThat(cancelled.row().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.row().paymentStatus()).isEqualTo("FAILED");
        assertThat(cancelled.row().total()).isEqualTo(inr("0.00"));
        assertThat(cancelled.codDue()).isEqualTo(inr("0.00"));
        assertThat(shop.available("MILK")).isEqualTo(10);
        assertThat(shop.rows("fulfillment.release")).isZero();
    }

    private OrderDetail pending() {
        return shop.placed(Basket.of("MILK", 3)
                .fee("DELIVERY", "25.00")
                .paidBy(new TenderRequest("CARD", inr("100.00")), new TenderRequest("COD", null)));
    }

    private void complete(OrderDetail order, boolean paid) {
        shop.bench.run(
                system,
                () -> shop.bench
                        .get(CompletePayment.class)
                        .complete(system, order.row().id(), paid, true));
    }
}
