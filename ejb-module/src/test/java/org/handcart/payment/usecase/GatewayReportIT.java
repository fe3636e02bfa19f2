package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.payment.usecase.PaymentBench.inr;
import static org.handcart.payment.usecase.PaymentBench.tender;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.GatewayReport.Action;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.TenderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a gateway tells by itself: early, late, twice, and against what it said before (F20, F50). */
class GatewayReportIT {

    private final PaymentBench shop = new PaymentBench();

    @Test
    void endsWhatIsPending() {
        shop.gateway.willSay(Kind.PENDING);
        OrderId order = shop.paid("475.00", tender("UPI", null));
        UUID key = shop.tender(order).id();
        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.UNKNOWN);

        assertThat(report(Action.CHARGE, key, null, true, "475.00"))
                .contains(new ReportTaken(key, new PaymentProgress.Charged(order, true, true)));

        assertThat(shop.story(order)).containsExactly("CAPTURE 475.00");
    }

    @Test
    void doesNothingTheSecondTime() {
        OrderId order = shop.paid("475.00", tender("UPI", null));
        UUID key = shop.tender(order).id();

        report(Action.CHARGE, key, null, true, "475.00");
        report(Action.CHARGE, key, null, true, null);

        assertThat(shop.story(order)).containsExactly("CAPTURE 475.00");
        assertThat(attention(order)).isEqualTo("null");
    }

    @Test
    void findsWhatItIsAboutByTheGatewaysOwnName() {
        OrderId order = shop.paid("475.00", tender("UPI", null));
        shop.refund(order, "25.75", "cancelled");
        shop.gateway.willSay(Kind.UNKNOWN);
        shop.work(order);
        UUID refund = shop.requests(order).get(1);

        assertThat(report(Action.REFUND, refund, "re_7", true, "25.75")).isPresent();

        assertThat(shop.story(order)).containsExactly("CAPTURE 475.00", "REFUND 25.75");
        assertThat(report(Action.REFUND, null, "re_7", true, "25.75"))
                .map(ReportTaken::requestId)
                .contains(refund);
    }

    @Test
    void knowsNothingOfWhatIsNotOurs() {
        assertThat(report(Action.CHARGE, UUID.randomUUID(), "ch_of_another", true, null))
                .isEmpty();
    }

    @Test
    void givesBackWhatIsPaidAfterItWasDeclined() {
        shop.gateway.willSay(Kind.DECLINED);
        OrderId order = shop.paid("475.00", tender("UPI", null));
        shop.refund(order, "475.00", "payment failed");

        report(Action.CHARGE, shop.tender(order).id(), "ch_late", true, null);
        report(Action.CHARGE, shop.tender(order).id(), "ch_late", true, null);
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("CAPTURE 475.00 DECLINED", "CAPTURE 475.00", "REFUND 475.00");
        assertThat(attention(order)).contains("paid after it had been declined");
    }

    @Test
    void letsGoWhatIsAuthorisedAfterItWasDeclined() {
        shop.gateway.willSay(Kind.DECLINED);
        OrderId order = shop.paid("475.00", tender("CARD", null));

        report(Action.AUTHORISE, shop.tender(order).id(), "auth_late", true, "475.00");
        shop.work(order);

        assertThat(shop.story(order)).containsExactly("AUTHORISE 475.00 DECLINED", "AUTHORISE 475.00", "VOID 475.00");
    }

    @Test
    void leavesAFailureAfterSuccessToAPerson() {
        OrderId order = shop.paid("475.00", tender("UPI", null));

        report(Action.CHARGE, shop.tender(order).id(), null, false, null);

        assertThat(shop.tender(order).status()).isEqualTo(TenderStatus.CAPTURED);
        assertThat(attention(order)).contains("failed after it had succeeded");
    }

    @Test
    void doesNotBelieveAnotherAmount() {
        shop.gateway.willSay(Kind.PENDING);
        OrderId order = shop.paid("475.00", tender("UPI", null));

        report(Action.CHARGE, shop.tender(order).id(), null, true, "4.75");

        assertThat(shop.story(order)).isEmpty();
        assertThat(attention(order)).contains("speaks of INR 4.75, asked for was INR 475.00");
    }

    @Test
    void takesAChargebackOffWhatCanBeRefunded() {
        OrderId order = shop.paid("270.00", tender("UPI", null));

        report(Action.CHARGEBACK, null, "ref", true, "200.00");
        report(Action.CHARGEBACK, null, "ref", true, "200.00");

        assertThat(shop.story(order)).containsExactly("CAPTURE 270.00", "CHARGEBACK 200.00");
        assertThatThrownBy(() -> shop.refund(order, "80.00", "too much"))
                .isInstanceOfSatisfying(
                        RefundExceedsCaptured.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("70.00")));
    }

    private String attention(OrderId order) {
        return shop.strings("select needs_attention from payment.tender where order_id = ?1", order.value())
                .get(0);
    }

    private Optional<ReportTaken> report(
            Action action, @Nullable UUID key, @Nullable String reference, boolean succeeded, @Nullable String amount) {
        GatewayReport report = new GatewayReport(
                "simulator",
                "evt_1",
                action,
                key,
                reference,
                succeeded,
                amount == null ? null : inr(amount),
                null,
                "as the webhook says",
                Instant.now());
        return shop.bench.in(
                shop.system, () -> shop.bench.get(RecordGatewayReport.class).record(shop.system, report));
    }
}
