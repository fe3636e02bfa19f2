package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.payment.usecase.PaymentBench.tender;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.order.OrderId;
import org.handcart.payment.CallbackOutcome;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.shared.Actor;
import org.junit.jupiter.api.Test;

/** What gateways tell comes into the books once, in whatever order it comes, and undoes nothing (F19, F20, F50). */
class GatewayEventsIT {

    private final EventBench gateway = new EventBench();
    private final PaymentBench shop = gateway.shop;

    @Test
    void endsAChargeWhoseAnswerWasLost() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("120.00", tender("UPI", null));
        UUID key = shop.tender(order).id();
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.UNKNOWN);

        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, key, "pi_1", "120.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.APPLIED);
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.CAPTURED);
        shop.later(Duration.ofHours(1));
        shop.attempt(key);
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00");
        assertThat(shop.gateway.moved).hasSize(1);
        assertThat(shop.gateway.asked).isZero();
    }

    @Test
    void endsARefundThatWasOnlyAccepted() {
        OrderId order = shop.paid("120.00", tender("UPI", null));
        UUID refund = shop.refund(order, "20.00", "c1").get(0).refundId();
        shop.gateway.willSay(Kind.PENDING);
        shop.attempt(refund);

        gateway.tell(gateway.event("evt_1", Meaning.REFUNDED, refund, "re_1", "20.00"));
        gateway.work();

        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00", "REFUND 20.00");
    }

    @Test
    void takesWhatIsToldTwiceOnce() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("120.00", tender("UPI", null));
        var event = gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "pi_1", "120.00");

        assertThat(gateway.tell(event)).isEqualTo(new CallbackOutcome.Kept(1, 0));
        gateway.work();
        assertThat(gateway.tell(event)).isEqualTo(new CallbackOutcome.Kept(0, 1));
        gateway.work();

        assertThat(gateway.rows()).hasSize(1);
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00");
    }

    @Test
    void manyTellingItAtOnceAreOne() throws Exception {
        var event = gateway.event("evt_1", Meaning.NOTHING, null, "pi_1", "1.00");
        List<Callable<CallbackOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> shop.bench.in(
                    shop.system,
                    () -> shop.bench
                            .get(KeepGatewayEvents.class)
                            .keep(
                                    shop.system,
                                    shop.bench
                                            .get(KeepGatewayEvents.class)
                                            .account(shop.system, EventBench.ACCOUNT)
                                            .orElseThrow(),
                                    List.of(event))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int fresh = 0;
        for (Future<CallbackOutcome> done : threads.invokeAll(calls)) {
            fresh += done.get().fold(CallbackOutcome.Kept::fresh, refused -> 0);
        }
        threads.shutdown();

        assertThat(fresh).isEqualTo(1);
        assertThat(gateway.rows()).hasSize(1);
    }

    /** F20: the gateway is faster than our own commit. */
    @Test
    void parksWhatComesBeforeItsPaymentIsKnown() {
        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, null, "ref", "120.00"));
        gateway.work();
        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.PARKED);

        OrderId order = shop.paid("120.00", tender("UPI", null));
        shop.later(Duration.ofMinutes(1));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.APPLIED);
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00");
    }

    @Test
    void keepsWhatNeverFindsItsPaymentForAPerson() {
        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, UUID.randomUUID(), "pi_9", "120.00"));
        gateway.work();

        shop.later(Duration.ofHours(25));
        gateway.work();

        GatewayEventRow row = gateway.row();
        assertThat(row.status()).isEqualTo(GatewayEventStatus.UNMATCHED);
        shop.later(Duration.ofDays(9));
        gateway.work();
        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.UNMATCHED);
    }

    @Test
    void failedAfterSucceededUndoesNothing() {
        OrderId order = shop.paid("120.00", tender("UPI", null));

        gateway.tell(gateway.event(
                "evt_1", Meaning.CAPTURE_FAILED, shop.tender(order).id(), "ref", "120.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.CAPTURED);
        assertThat(attention(order)).contains("failed after it had succeeded");
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00");
    }

    /** F50: the order is cancelled by then, so the money goes back, and a person is told. */
    @Test
    void moneyThatComesAfterItHadBeenDeclinedGoesBack() {
        shop.gateway.willSay(Kind.DECLINED);
        OrderId order = shop.paid("120.00", tender("UPI", null));

        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "pi_1", "120.00"));
        gateway.work();
        shop.work(order);

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(attention(order)).contains("given back");
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00 DECLINED", "CAPTURE 120.00", "REFUND 120.00");
    }

    @Test
    void failedEndsWhatHadNotEnded() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("120.00", tender("UPI", null));

        gateway.tell(gateway.event(
                "evt_1", Meaning.CAPTURE_FAILED, shop.tender(order).id(), "pi_1", "120.00"));
        gateway.work();

        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.FAILED);
        assertThat(shop.story(order)).containsExactly("CAPTURE 120.00 DECLINED");
    }

    @Test
    void anotherAmountIsNoSuccess() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("120.00", tender("UPI", null));

        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "pi_1", "1.20"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.UNKNOWN);
    }

    @Test
    void endsTheCaptureOfWhichOnlyThePaymentIsNamed() {
        OrderId order = shop.authorised("500.00");
        shop.ship(order, "500.00", "shipped");
        shop.gateway.willSay(Kind.UNKNOWN);
        shop.work(order);

        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "pi_1", "500.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.APPLIED);
        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00", "CAPTURE 500.00");
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.CAPTURED);
    }

    @Test
    void aCaptureThatNobodyAskedForIsLeftToAPerson() {
        OrderId order = shop.authorised("500.00");

        gateway.tell(gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "ref", "500.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00");
    }

    @Test
    void eventsInAnyOrderLeadToTheSameBooks() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("500.00", tender("CARD", null));
        UUID key = shop.tender(order).id();

        gateway.tell(gateway.event("evt_2", Meaning.CAPTURED, key, "pi_1", "500.00"));
        gateway.work();
        gateway.tell(gateway.event("evt_1", Meaning.AUTHORISED, key, "pi_1", "500.00"));
        gateway.work();

        assertThat(shop.story(order)).containsExactly("AUTHORISE 500.00");
        assertThat(gateway.rows())
                .extracting(GatewayEventRow::eventId, GatewayEventRow::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("evt_1", GatewayEventStatus.APPLIED),
                        org.assertj.core.groups.Tuple.tuple("evt_2", GatewayEventStatus.CONTRADICTS));
    }

    @Test
    void aChargebackLowersWhatCanBeRefunded() {
        OrderId order = shop.paid("100.00", tender("UPI", null));
        var event = gateway.event("evt_1", Meaning.CHARGEBACK, null, "ref", "40.00");

        gateway.tell(event);
        gateway.work();
        gateway.tell(event);
        gateway.work();

        assertThat(shop.story(order)).containsExactly("CAPTURE 100.00", "CHARGEBACK 40.00");
        assertThat(attention(order)).contains("charged back");
        assertThatThrownBy(() -> shop.refund(order, "60.01", "too much"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(PaymentBench.inr("60.00")));
        assertThat(shop.refund(order, "60.00", "all that is left")).hasSize(1);
    }

    @Test
    void aChargebackOverMoreThanWasTakenIsLeftToAPerson() {
        OrderId order = shop.paid("100.00", tender("UPI", null));

        gateway.tell(
                gateway.event("evt_1", Meaning.CHARGEBACK, shop.tender(order).id(), null, "100.01"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(shop.story(order)).containsExactly("CAPTURE 100.00");
    }

    @Test
    void aChargebackThatIsTakenBackIsBookedByAPerson() {
        OrderId order = shop.paid("100.00", tender("UPI", null));

        gateway.tell(gateway.event("evt_1", Meaning.CHARGEBACK_REVERSED, null, "ref", "40.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.CONTRADICTS);
        assertThat(shop.story(order)).containsExactly("CAPTURE 100.00");
    }

    @Test
    void waitsLongForWhatTheGatewayHasAccepted() {
        shop.gateway.willSay(Kind.PENDING);
        OrderId order = shop.paid("100.00", tender("UPI", null));
        for (int i = 0; i < 20; i++) {
            shop.later(Duration.ofMinutes(10));
            shop.gateway.willSay(Kind.PENDING);
            shop.attempt(shop.tender(order).id());
        }

        assertThat(attention(order)).isEmpty();
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.UNKNOWN);
    }

    @Test
    void anAccountSpeaksOnlyOfItsOwnPayments() {
        shop.gateway.willSay(Kind.UNKNOWN);
        OrderId order = shop.paid("120.00", tender("UPI", null));
        shop.bench.in(
                shop.system.org(),
                em -> em.createNativeQuery("""
                        insert into payment.gateway_account (org_id, code, gateway, tenders)
                        values (?1, 'second', 'STRIPE', '{CARD}')""")
                        .setParameter(1, shop.system.org().value())
                        .executeUpdate());

        gateway.tell(
                shop.system,
                "second",
                gateway.event("evt_1", Meaning.CAPTURED, shop.tender(order).id(), "pi_1", "120.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.PARKED);
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.UNKNOWN);
    }

    @Test
    void anotherOrganisationsAccountIsUnknown() {
        Actor other = Actor.system(shop.bench.newOrganisation(), "test", "test");

        assertThat(gateway.tell(other, EventBench.ACCOUNT, gateway.event("evt_1", Meaning.NOTHING, null, null, "1.00")))
                .isEqualTo(new CallbackOutcome.Refused(CallbackOutcome.Reason.UNKNOWN_ACCOUNT));
    }

    @Test
    void storesNoCardNumber() {
        gateway.tell(gateway.event("evt_1", Meaning.NOTHING, null, "4242424242424242", "1.00"));

        assertThat(shop.strings(
                        "select payload || reference from payment.gateway_event where org_id = ?1",
                        shop.system.org().value()))
                .containsExactly("{\"card\":\"************4242\"}************4242");
    }

    @Test
    void whatMeansNothingIsKeptAndIgnored() {
        gateway.tell(gateway.event("evt_1", Meaning.NOTHING, null, null, "1.00"));
        gateway.work();

        assertThat(gateway.row().status()).isEqualTo(GatewayEventStatus.IGNORED);
    }

    private String attention(OrderId order) {
        return shop.strings(
                        "select coalesce(needs_attention, '') from payment.tender where order_id = ?1", order.value())
                .get(0);
    }
}
