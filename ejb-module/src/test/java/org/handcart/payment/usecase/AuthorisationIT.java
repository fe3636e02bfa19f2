package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.payment.usecase.PaymentBench.inr;
import static org.handcart.payment.usecase.PaymentBench.tender;

import java.time.Duration;
import java.util.EnumSet;
import org.handcart.order.OrderId;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.payment.domain.PaymentGateway.Ability;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.junit.jupiter.api.Test;

/** Authorise at placement, capture when it leaves, never take more than the order is worth (D10, D11, C38). */
class AuthorisationIT {

    private final PaymentBench shop = new PaymentBench();

    @Test
    void setsACardAsideAndTakesAWalletAtOnce() {
        OrderId order = shop.paid("475.00", tender("WALLET", "100.00"), tender("CARD", null));

        assertThat(shop.story(order)).containsExactly("CAPTURE 100.00", "AUTHORISE 375.00");
        assertThat(shop.tenders(order))
                .extracting(Tender::status)
                .containsExactly(TenderStatus.CAPTURED, TenderStatus.AUTHORISED);
    }

    @Test
    void capturesWhatIsLeftAndReleasesTheRestWithoutAnyRefund() {
        OrderId order = shop.authorised("500.00");

        assertThat(shop.refund(order, "120.00", "cancelled before ship"))
                .extracting(RefundPart::status)
                .containsExactly("RELEASED");
        shop.ship(order, "380.00", "shipped");
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "VOID 120.00", "CAPTURE 380.00");
        assertThat(shop.tender(order).captured()).isEqualTo(inr("380.00"));
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.CAPTURED);
    }

    @Test
    void releasesTheRestWithTheLastCaptureWhereTheGatewayCannotEarlier() {
        shop.gateway.abilities = EnumSet.of(Ability.PARTIAL_CAPTURE);
        OrderId order = shop.authorised("500.00");
        shop.refund(order, "120.00", "cancelled before ship");
        shop.ship(order, "380.00", "shipped");

        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 380.00", "VOID 120.00");
        assertThat(shop.gateway.moved)
                .extracting(call -> call.action())
                .containsExactly(Action.AUTHORISE, Action.CAPTURE);
    }

    @Test
    void letsTheSameRestGoOnce() {
        OrderId order = shop.authorised("500.00");
        shop.refund(order, "120.00", "cancelled before ship");
        shop.ship(order, "380.00", "shipped");
        shop.gateway.willSay(Kind.UNKNOWN);

        shop.work(order);
        shop.later(Duration.ofMinutes(1));
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 380.00", "VOID 120.00");
        assertThat(shop.strings("select status from payment.drawdown where order_id = ?1", order.value()))
                .containsExactly("SUCCEEDED", "SUCCEEDED");
    }

    @Test
    void refundsTheDifferenceWhereTheGatewayCapturesAllOrNothing() {
        shop.gateway.abilities = EnumSet.noneOf(Ability.class);
        OrderId order = shop.authorised("500.00");

        assertThat(shop.refund(order, "120.00", "cancelled before ship"))
                .extracting(RefundPart::status)
                .containsExactly("PENDING");
        shop.ship(order, "380.00", "shipped");
        shop.work(order);
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00", "REFUND 120.00");
    }

    @Test
    void letsAllGoWhenTheWholeOrderIsCancelled() {
        OrderId order = shop.authorised("500.00");

        shop.refund(order, "500.00", "cancelled");
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "VOID 500.00");
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.RELEASED);
    }

    @Test
    void capturesEachPartWhenItShips() {
        OrderId order = shop.authorised("500.00");

        shop.ship(order, "200.00", "first part");
        shop.work(order);
        shop.ship(order, "200.00", "first part told again");
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.AUTHORISED);
        shop.ship(order, "500.00", "second part");
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 200.00", "CAPTURE 300.00");
    }

    @Test
    void capturesAllWithTheFirstPartWhereTheGatewayCapturesOnce() {
        shop.gateway.abilities = EnumSet.of(Ability.PARTIAL_CAPTURE);
        OrderId order = shop.authorised("500.00");

        shop.ship(order, "200.00", "first part");
        shop.ship(order, "500.00", "second part");
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00");
    }

    @Test
    void takesLessFirstAndRefundsTheRestAfterAPartShipped() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "400.00", "first part");
        shop.work(order);

        assertThat(shop.refund(order, "150.00", "cancelled after"))
                .extracting(RefundPart::status, RefundPart::amount)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("RELEASED", inr("100.00")),
                        org.assertj.core.groups.Tuple.tuple("PENDING", inr("50.00")));
        shop.work(order);

        assertThat(shop.story(order))
                .containsExactlyInAnyOrder("AUTHORISE 500.00", "CAPTURE 400.00", "VOID 100.00", "REFUND 50.00");
    }

    @Test
    void refundsWhatIsCancelledWhileItIsCaptured() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "500.00", "shipped");

        assertThat(shop.refund(order, "120.00", "cancelled meanwhile"))
                .extracting(RefundPart::status)
                .containsExactly("PENDING");
        shop.work(order);
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00", "REFUND 120.00");
    }

    @Test
    void takesLessWhenTheCaptureFailsAndSomebodyHasToLook() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "500.00", "shipped");
        shop.refund(order, "120.00", "cancelled meanwhile");
        shop.gateway.willSay(Kind.DECLINED);

        shop.work(order);
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00 DECLINED", "VOID 120.00");
        assertThat(shop.strings("select needs_attention from payment.tender where order_id = ?1", order.value()))
                .singleElement()
                .asString()
                .contains("the capture of INR 500.00 failed");
        shop.ship(order, "380.00", "once more");
        shop.work(order);
        assertThat(shop.tender(order).captured()).isEqualTo(inr("380.00"));
    }

    @Test
    void takesLessOfWhatWasCancelledWhileItWasAuthorised() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.authorised("475.00");
        shop.refund(order, "120.00", "cancelled meanwhile");

        shop.later(Duration.ofMinutes(1));
        shop.attempt(shop.tender(order).id());
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 475.00", "VOID 120.00");
        assertThat(shop.tender(order).amount()).isEqualTo(inr("355.00"));
    }

    @Test
    void neverCapturesTwiceAlthoughTheAnswerWasLost() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "500.00", "shipped");
        shop.gateway.willSay(Kind.UNKNOWN);

        shop.work(order);
        shop.later(Duration.ofMinutes(1));
        shop.work(order);

        assertThat(shop.gateway.moved)
                .extracting(call -> call.action())
                .containsExactly(Action.AUTHORISE, Action.CAPTURE);
        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00");
    }

    @Test
    void neverGivesUpACaptureBecauseTheGatewayIsAway() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "500.00", "shipped");
        for (int i = 0; i < 5; i++) {
            shop.gateway.willSay(Kind.NOT_SENT);
            shop.work(order);
            shop.later(Duration.ofMinutes(10));
        }
        assertThat(shop.strings("select needs_attention from payment.drawdown where order_id = ?1", order.value()))
                .singleElement()
                .asString()
                .contains("no clear answer");

        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00");
    }

    @Test
    void refundsNoMoreThanTheOrderComesTo() {
        OrderId order = shop.authorised("270.00");
        shop.refund(order, "100.00", "first");

        assertThatThrownBy(() -> shop.refund(order, "170.01", "second"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("170.00")));
    }

    @Test
    void forgetsThePaymentTokenOnceItIsUsed() {
        OrderId order = shop.plan("10.00", new org.handcart.payment.TenderRequest("CARD", null, "tok_visa"));
        shop.attempt(shop.tender(order).id());

        assertThat(shop.gateway.moved).extracting(call -> call.paymentToken()).containsExactly("tok_visa");
        assertThat(shop.tender(order).paymentToken()).isNull();
    }

    @Test
    void tellsTheOutsideInOrder() {
        OrderId order = shop.authorised("500.00");
        shop.refund(order, "120.00", "cancelled");
        shop.ship(order, "380.00", "shipped");
        shop.work(order);
        shop.refund(order, "80.00", "returned");
        shop.work(order);

        assertThat(shop.strings("select type from shared.event where stream = ?1 order by seq", order.value()))
                .containsExactly(
                        "payment.authorised.v1",
                        "payment.released.v1",
                        "payment.captured.v1",
                        "payment.refund-processed.v1");
    }
}
