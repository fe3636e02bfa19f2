package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderStatus;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.usecase.CaptureShipped;
import org.handcart.payment.usecase.ScriptedGateway;
import org.handcart.payment.usecase.StepsInTransactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the order to the money and back, every request as the queue brings it, only the gateway is not real. */
class PaymentJourneyIT {

    private final CheckoutBench shop = CheckoutBench.withStore().sells("MILK", "120.00", 10);
    private final Actor system = Actor.system(shop.admin.org(), "payment", "test");
    private final ScriptedGateway gateway = new ScriptedGateway();

    @BeforeEach
    void aGateway() {
        shop.bench.register(Gateways.class, gateway);
        StepsInTransactions.on(shop.bench);
        shop.bench.register(TellPaymentProgress.class, new InATransaction());
    }

    @Test
    void confirmsAnOrderWhoseChargeSucceeds() {
        OrderDetail order = placed();

        assertThat(processQueue()).isEqualTo(1);

        OrderDetail paid = shop.find(order.row().id());
        assertThat(paid.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(paid.row().paymentStatus()).isEqualTo("PAID");
        assertThat(paid.paid()).isEqualTo(inr("360.00"));
    }

    @Test
    void cancelsAnOrderWhoseChargeIsDeclined() {
        gateway.willSay(Kind.DECLINED);
        OrderDetail order = placed();

        processQueue();

        assertThat(shop.find(order.row().id()).row().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.available("MILK")).isEqualTo(10);
    }

    @Test
    void doesNothingTwiceWhenTheQueueDeliversTwice() {
        OrderDetail order = placed();
        processQueue();
        cancelOne(order);

        assertThat(processQueue()).isEqualTo(2);
        processQueue();

        assertThat(gateway.moved).hasSize(2);
        assertThat(shop.find(order.row().id()).paid()).isEqualTo(inr("360.00"));
    }

    @Test
    void paysBackWhatWasCancelledAndEndsTheCancellation() {
        OrderDetail order = placed();
        processQueue();

        cancelOne(order);
        assertThat(cancellationStatus()).isNotEqualTo("COMPLETED");
        processQueue();

        assertThat(shop.find(order.row().id()).refunded()).isEqualTo(inr("120.00"));
        assertThat(cancellationStatus()).isEqualTo("COMPLETED");
    }

    @Test
    void leavesTheCancellationPartlyDoneWhenTheRefundIsRefused() {
        OrderDetail order = placed();
        processQueue();
        cancelOne(order);
        gateway.willSay(Kind.DECLINED);

        processQueue();

        assertThat(cancellationStatus()).isEqualTo("PARTIALLY_COMPLETED");
        assertThat(shop.find(order.row().id()).row().total()).isEqualTo(inr("240.00"));
    }

    @Test
    void confirmsAnOrderWhoseCardIsAuthorisedAndTakesNothingYet() {
        OrderDetail order = shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("CARD", null)));

        processQueue();

        OrderDetail authorised = shop.find(order.row().id());
        assertThat(authorised.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(authorised.row().paymentStatus()).isEqualTo("AUTHORIZED");
        assertThat(authorised.paid()).isEqualTo(inr("0.00"));
    }

    @Test
    void endsACancellationAtOnceWhenLessIsCapturedLater() {
        OrderDetail order = shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("CARD", null)));
        processQueue();

        cancelOne(order);

        assertThat(cancellationStatus()).isEqualTo("COMPLETED");
        assertThat(shop.find(order.row().id()).row().paymentStatus()).isEqualTo("AUTHORIZED");
    }

    @Test
    void capturesWhenTheRiderTakesOverAndIsPaidThen() {
        OrderDetail order = shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("CARD", null)));
        processQueue();
        cancelOne(order);
        allPacked(order);

        shop.bench.run(
                system,
                () -> shop.bench
                        .get(CaptureShipped.class)
                        .capture(system, order.row().id(), true, "pick-up"));
        processQueue();

        OrderDetail paid = shop.find(order.row().id());
        assertThat(paid.paid()).isEqualTo(inr("240.00"));
        assertThat(paid.row().paymentStatus()).isEqualTo("PAID");
    }

    private void allPacked(OrderDetail order) {
        shop.bench.in(
                system.org(),
                em -> em.createNativeQuery(
                                "update ordering.order_line set packed = reserved, reserved = 0 where order_id = ?1")
                        .setParameter(1, order.row().id().value())
                        .executeUpdate());
    }

    private OrderDetail placed() {
        return shop.placed(Basket.of("MILK", 3).paidBy(new TenderRequest("UPI", null)));
    }

    private void cancelOne(OrderDetail order) {
        LineQuantity one = new LineQuantity(order.lines().get(0).id(), Quantity.of(1));
        shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(CancelPartially.class)
                        .cancel(
                                shop.admin,
                                new CancelCommand(
                                        order.row().id(),
                                        List.of(one),
                                        ReasonCodes.CUSTOMER_REQUEST,
                                        null,
                                        RefundMethod.ORIGINAL,
                                        false,
                                        false,
                                        false)));
    }

    /** Brings every message of the payment queue so far, oldest first, whether it was brought before or not. */
    private int processQueue() {
        List<UUID> requests = shop.bench.in(system.org(), em -> {
            @SuppressWarnings("unchecked")
            List<String> ids = em.createNativeQuery("""
                            select cast(payload as json) ->> 'requestId' from shared.outbox
                            where address = 'handcart.payment.requests' order by position""").getResultList();
            return ids.stream().map(UUID::fromString).toList();
        });
        requests.forEach(id -> shop.bench.get(ProcessPaymentRequest.class).process(system, id));
        return requests.size();
    }

    private String cancellationStatus() {
        return shop.bench.in(
                system.org(), em -> (String) em.createNativeQuery("select status from cancellation.cancellation")
                        .getSingleResult());
    }

    /** Telling runs in a transaction of its own, as the container would have it. */
    private final class InATransaction extends TellPaymentProgress {

        private final TellPaymentProgress real = shop.bench.get(TellPaymentProgress.class);

        @Override
        public void tell(Actor actor, UUID requestId, PaymentProgress progress) {
            shop.bench.run(actor, () -> real.tell(actor, requestId, progress));
        }
    }
}
