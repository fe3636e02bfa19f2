package org.handcart.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TendersRefused;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenderPlanTest {

    @Test
    void takesNoCardNumberForAToken() {
        assertThatThrownBy(() -> TenderPlan.of(
                        Money.of("10.00", "INR"),
                        List.of(new TenderRequest("CARD", null, "4242 4242 4242 4242")),
                        type -> true))
                .isInstanceOf(TendersRefused.class)
                .hasMessageContaining("card number")
                .hasMessageNotContaining("4242");
    }

    @Test
    void consumesCashAtTheDoorLast() {
        TenderPlan plan = plan("475.00", tender("COD", null), tender("WALLET", "100.00"), tender("CARD", "50.00"));

        assertThat(plan.parts())
                .containsExactly(
                        new TenderPlan.Part(TenderType.WALLET, inr("100.00"), null),
                        new TenderPlan.Part(TenderType.CARD, inr("50.00"), null),
                        new TenderPlan.Part(TenderType.COD, inr("325.00"), null));
    }

    @Test
    void keepsTheTenderThatTakesTheRestInItsPlace() {
        assertThat(plan("475.00", tender("CARD", null), tender("WALLET", "100.00"))
                        .parts())
                .extracting(TenderPlan.Part::type)
                .containsExactly(TenderType.CARD, TenderType.WALLET);
    }

    @Test
    void leavesOutWhatIsNothing() {
        assertThat(plan("100.00", tender("CARD", "100.00"), tender("COD", null)).parts())
                .hasSize(1);
        assertThat(plan("0.00", tender("COD", null)).parts()).isEmpty();
        assertThat(plan("0.00").parts()).isEmpty();
    }

    @Test
    void mustAddUp() {
        refuses("the tenders add up to INR 400.00", tender("CARD", "400.00"));
        refuses("add up to INR 500.00", tender("CARD", "500.00"));
        refuses("add up to INR 500.00", tender("CARD", "500.00"), tender("COD", null));
        refuses("add up to INR 0.00");
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("only one tender", tender("CARD", null), tender("WALLET", null));
        refuses("named twice", tender("COD", "100.00"), tender("COD", null));
        refuses("a tender of INR 0.00", tender("CARD", "0.00"), tender("COD", null));
        refuses("a tender of INR -1.00", tender("CARD", "-1.00"), tender("COD", null));
        refuses("named twice", tender("STORE_CREDIT", "100.00"), tender("STORE_CREDIT", null));
        refuses("a tender in USD", new TenderRequest("CARD", Money.of("475.00", "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cod", "CASH", ""})
    void refusesUnknownTypes(String type) {
        refuses("unknown tender type", tender(type, null));
    }

    @Test
    void refusesWhatOnlyAGatewayCanCharge() {
        for (String type : List.of("CARD", "UPI", "WALLET")) {
            assertThatThrownBy(() -> TenderPlan.of(inr("1.00"), List.of(tender(type, null)), none -> false))
                    .isInstanceOf(TendersRefused.class)
                    .hasMessageContaining("no payment gateway is configured");
        }
    }

    private static void refuses(String why, TenderRequest... requests) {
        assertThatThrownBy(() -> plan("475.00", requests))
                .isInstanceOf(TendersRefused.class)
                .hasMessageContaining(why);
    }

    private static TenderPlan plan(String total, TenderRequest... requests) {
        return TenderPlan.of(inr(total), List.of(requests), all -> true);
    }

    private static TenderRequest tender(String type, @Nullable String amount) {
        return new TenderRequest(type, amount == null ? null : inr(amount));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
