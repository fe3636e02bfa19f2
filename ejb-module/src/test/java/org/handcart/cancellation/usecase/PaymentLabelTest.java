package org.handcart.cancellation.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.cancellation.domain.CancellationFixture.inr;

import org.junit.jupiter.api.Test;

class PaymentLabelTest {

    @Test
    void staysWhileCashIsStillToBeCollected() {
        assertThat(label("COD_PENDING", "150.00", "0.00", true)).isEqualTo("COD_PENDING");
    }

    @Test
    void staysWhileThePrepaidMoneyIsNotIn() {
        assertThat(label("PENDING", "0.00", "0.00", false)).isEqualTo("PENDING");
    }

    @Test
    void tellsHowMuchWentBack() {
        assertThat(label("PAID", "480.00", "120.00", false)).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(label("PAID", "480.00", "480.00", false)).isEqualTo("REFUNDED");
    }

    @Test
    void tellsWhenNothingIsLeftToCollect() {
        assertThat(label("COD_PENDING", "0.00", "0.00", false)).isEqualTo("NOTHING_DUE");
        assertThat(label("COD_PENDING", "150.00", "0.00", false)).isEqualTo("PAID");
    }

    @Test
    void isAuthorizedAsLongAsMoneyIsSetAside() {
        assertThat(PaymentLabel.label("AUTHORIZED", inr("0.00"), inr("0.00"), true, false))
                .isEqualTo("AUTHORIZED");
        assertThat(PaymentLabel.label("COD_PENDING", inr("0.00"), inr("0.00"), true, true))
                .isEqualTo("COD_PENDING");
        assertThat(label("AUTHORIZED", "380.00", "0.00", false)).isEqualTo("PAID");
        assertThat(label("AUTHORIZED", "0.00", "0.00", false)).isEqualTo("NOTHING_DUE");
    }

    @Test
    void remembersThatItWasCash() {
        assertThat(label("COD_COLLECTED", "480.00", "0.00", false)).isEqualTo("COD_COLLECTED");
    }

    private static String label(String now, String paid, String refunded, boolean owes) {
        return PaymentLabel.label(now, inr(paid), inr(refunded), false, owes);
    }
}
