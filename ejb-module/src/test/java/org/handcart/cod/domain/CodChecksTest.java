package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D33. */
class CodChecksTest {

    private static final CodPolicy CAP = new CodPolicy(Money.of("5000.00", "INR"), false);

    @Test
    void offersToPayTheRestInAdvanceAboveTheLimit() {
        CodValidation validation = CodChecks.run(draft("5400.00", "+919876543210", "IN"), CAP);

        assertThat(validation.eligible()).isFalse();
        assertThat(validation.alternatives()).containsExactly("PREPAID", "PART_PREPAID INR 400.00");
        assertThat(failed(validation)).containsExactly("AMOUNT_LIMIT");
    }

    @Test
    void becomesEligibleWhenTheOrderShrinksToTheLimit() {
        assertThat(CodChecks.run(draft("4900.00", null, "IN"), CAP).eligible()).isTrue();
        assertThat(CodChecks.run(draft("5000.00", null, "IN"), CAP).eligible()).isTrue();
        assertThat(CodChecks.run(draft("5000.01", null, "IN"), CAP).eligible()).isFalse();
    }

    @Test
    void asksForWhatWillBeCollected() {
        assertThat(CodChecks.run(draft("274.60", null, "IN"), CAP).due()).isEqualTo(Money.of("275.00", "INR"));
    }

    @Test
    void readsPhoneNumbers() {
        assertThat(failed(CodChecks.run(draft("1.00", "+919876543210", "IN"), CAP)))
                .isEmpty();
        assertThat(failed(CodChecks.run(draft("1.00", "98765 43210", "IN"), CAP)))
                .isEmpty();
        assertThat(failed(CodChecks.run(draft("1.00", "+91987", "IN"), CAP))).containsExactly("PHONE");
        assertThat(failed(CodChecks.run(draft("1.00", "call me", "IN"), CAP))).containsExactly("PHONE");
    }

    @Test
    void demandsAPhoneOnlyWhereItIsRequired() {
        assertThat(failed(CodChecks.run(draft("1.00", null, "IN"), CAP))).isEmpty();
        assertThat(failed(CodChecks.run(draft("1.00", null, "IN"), new CodPolicy(null, true))))
                .containsExactly("PHONE");
    }

    @Test
    void needsAnAddress() {
        CodValidation validation = CodChecks.run(draft("1.00", null, null), CAP);

        assertThat(failed(validation)).containsExactly("ADDRESS");
        assertThat(validation.alternatives()).containsExactly("PREPAID");
        assertThat(validation.checks()).allMatch(check -> check.detail().endsWith("."));
    }

    private static java.util.List<String> failed(CodValidation validation) {
        return validation.checks().stream()
                .filter(check -> !check.passed())
                .map(CodCheck::check)
                .toList();
    }

    private static CodDraft draft(String amount, @Nullable String phone, @Nullable String country) {
        return new CodDraft(null, phone, "560001", country, Money.of(amount, "INR"), "QC-001");
    }
}
