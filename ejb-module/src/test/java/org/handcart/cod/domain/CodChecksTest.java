package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.handcart.cod.CodAlternative;
import org.handcart.cod.CodAlternative.Kind;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.StoreService.Mode;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D33. */
class CodChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");
    private static final Currency INR = Currency.getInstance("INR");
    private static final HousePolicy OPEN = HousePolicy.open(INR);
    private static final CodFacts CAP = facts(OPEN, CodFacts.Customer.UNKNOWN, null);

    @Test
    void offersToPayTheRestInAdvanceAboveTheLimit() {
        CodValidation validation = run(draft("5400.00", "+919876543210", "IN"), CAP);

        assertThat(validation.eligible()).isFalse();
        assertThat(validation.alternatives())
                .containsExactly(CodAlternative.of(Kind.PREPAID), new CodAlternative(Kind.PART_PREPAID, inr("400.00")));
        assertThat(failed(validation)).containsExactly("AMOUNT_LIMIT");
    }

    @Test
    void becomesEligibleWhenTheOrderShrinksToTheLimit() {
        assertThat(run(draft("4900.00", null, "IN"), CAP).eligible()).isTrue();
        assertThat(run(draft("5000.00", null, "IN"), CAP).eligible()).isTrue();
        assertThat(run(draft("5000.01", null, "IN"), CAP).eligible()).isFalse();
    }

    @Test
    void theLowestOfAllLimitsSaysHowMuchIsPaidInAdvance() {
        HousePolicy house = new HousePolicy(INR, inr("3000.00"), false, null, false, 0, null, null, 1);
        CodFacts.Customer trusted = new CodFacts.Customer(false, null, inr("2000.00"), 3, 0);

        CodValidation validation = run(draft("5400.00", null, "IN"), facts(house, trusted, null));

        assertThat(failed(validation)).containsExactly("AMOUNT_LIMIT", "ORGANISATION_LIMIT", "CUSTOMER_LIMIT");
        assertThat(validation.alternatives()).contains(new CodAlternative(Kind.PART_PREPAID, inr("3400.00")));
    }

    @Test
    void aBlockedCustomerPaysInAdvanceWhateverTheAmount() {
        CodFacts.Customer blocked = new CodFacts.Customer(true, "three refusals", null, 0, 3);

        CodValidation validation = run(draft("1.00", null, "IN"), facts(OPEN, blocked, null));

        assertThat(failed(validation)).containsExactly("CUSTOMER");
        assertThat(validation.alternatives()).containsExactly(CodAlternative.of(Kind.PREPAID));
        assertThat(validation.checks())
                .extracting(CodCheck::detail)
                .contains("This customer pays in advance: three refusals.");
    }

    @Test
    void asksForWhatWillBeCollected() {
        assertThat(run(draft("274.60", null, "IN"), CAP).due()).isEqualTo(inr("275.00"));
    }

    @Test
    void readsPhoneNumbersAndAnswersThemInOneForm() {
        assertThat(run(draft("1.00", "+919876543210", "IN"), CAP).phone()).isEqualTo("+919876543210");
        assertThat(run(draft("1.00", "098765 43210", "IN"), CAP).phone()).isEqualTo("+919876543210");
        assertThat(failed(run(draft("1.00", "98765 43210", "IN"), CAP))).isEmpty();
        assertThat(failed(run(draft("1.00", "+91987", "IN"), CAP))).containsExactly("PHONE");
        assertThat(failed(run(draft("1.00", "call me", "IN"), CAP))).containsExactly("PHONE");
    }

    @Test
    void demandsAPhoneOnlyWhereItIsRequired() {
        HousePolicy required = new HousePolicy(INR, null, true, null, false, 0, null, null, 1);

        assertThat(failed(run(draft("1.00", null, "IN"), CAP))).isEmpty();
        assertThat(failed(run(draft("1.00", null, "IN"), facts(required, CodFacts.Customer.UNKNOWN, null))))
                .containsExactly("PHONE");
    }

    @Test
    void needsAnAddress() {
        CodValidation validation = run(draft("1.00", null, null), CAP);

        assertThat(failed(validation)).containsExactly("ADDRESS");
        assertThat(validation.alternatives()).containsExactly(CodAlternative.of(Kind.PREPAID));
        assertThat(validation.checks()).allMatch(check -> check.detail().endsWith("."));
    }

    @Test
    void asksForACodeByRisk() {
        HousePolicy careful = new HousePolicy(INR, null, false, inr("1000.00"), true, 2, null, null, 1);
        CodFacts.Customer known = new CodFacts.Customer(false, null, null, 5, 1);
        CodFacts.Customer refuser = new CodFacts.Customer(false, null, null, 5, 2);

        assertThat(otp("1000.00", careful, known, null).passed()).isTrue();
        assertThat(otp("1000.01", careful, known, null).detail())
                .isEqualTo("The phone must be proven by a code first (above INR 1000.00).");
        assertThat(otp("1.00", careful, CodFacts.Customer.UNKNOWN, null).detail())
                .isEqualTo("The phone must be proven by a code first (a new customer).");
        assertThat(otp("1.00", careful, refuser, null).detail())
                .isEqualTo("The phone must be proven by a code first (2 earlier refusals at the door).");
        assertThat(otp("9999.00", OPEN, CodFacts.Customer.UNKNOWN, null).passed())
                .isTrue();
    }

    @Test
    void aProofOfThePhoneCountsForADay() {
        HousePolicy careful = new HousePolicy(INR, null, false, null, true, 0, null, null, 1);
        CodFacts.Customer nobody = CodFacts.Customer.UNKNOWN;

        assertThat(otp("1.00", careful, nobody, NOW.minus(Duration.ofHours(23))).passed())
                .isTrue();
        assertThat(otp("1.00", careful, nobody, NOW.minus(Duration.ofHours(24))).passed())
                .isFalse();
        assertThat(run(draft("1.00", "+919876543210", "IN"), facts(careful, nobody, null))
                        .alternatives())
                .containsExactly(CodAlternative.of(Kind.PREPAID), CodAlternative.of(Kind.VERIFY_PHONE));
        assertThat(run(draft("1.00", null, "IN"), facts(careful, nobody, null)).alternatives())
                .containsExactly(CodAlternative.of(Kind.PREPAID));
    }

    @Test
    void servesPostalCodesThatAreNearOrListed() {
        GeoPoint store = point("12.935200", "77.624500");
        GeoPoint near = point("12.970000", "77.620000");
        GeoPoint far = point("13.200000", "77.620000");

        assertThat(area(Mode.RADIUS, store, near, true, false).passed()).isTrue();
        assertThat(area(Mode.RADIUS, store, near, true, false).detail())
                .isEqualTo("IN 560001 is 3.900 km away, within 5 km.");
        assertThat(area(Mode.RADIUS, store, far, true, false).passed()).isFalse();
        assertThat(area(Mode.RADIUS, store, null, true, false).detail())
                .isEqualTo("Nobody knows where IN 560001 lies.");
        assertThat(area(Mode.RADIUS, store, null, false, false).detail()).isEqualTo("IN 560001 is not known.");
        assertThat(area(Mode.LIST, null, null, false, true).passed()).isTrue();
        assertThat(area(Mode.LIST, null, null, false, false).passed()).isFalse();
    }

    @Test
    void thePositionOfTheDoorHelpsWhereThePostalCodeHasNone() {
        CodDraft draft = new CodDraft(
                null, null, "560001", "IN", new BigDecimal("12.97"), new BigDecimal("77.62"), inr("1.00"), "QC-001");
        CodFacts.Service service = new CodFacts.Service(
                Mode.RADIUS, new BigDecimal("5.000"), point("12.935200", "77.624500"), null, false, false);

        assertThat(ServiceArea.check(draft, service).passed()).isTrue();
    }

    private static CodCheck area(
            Mode mode, @Nullable GeoPoint store, @Nullable GeoPoint area, boolean known, boolean listed) {
        return ServiceArea.check(
                draft("1.00", null, "IN"),
                new CodFacts.Service(mode, new BigDecimal("5.000"), store, area, known, listed));
    }

    private static CodCheck otp(
            String amount, HousePolicy house, CodFacts.Customer customer, @Nullable Instant proven) {
        return run(draft(amount, "+919876543210", "IN"), facts(house, customer, proven)).checks().stream()
                .filter(check -> check.check().equals("OTP"))
                .findFirst()
                .orElseThrow();
    }

    private static CodValidation run(CodDraft draft, CodFacts facts) {
        return CodChecks.run(draft, DialledPhone.read(draft.phone(), draft.country()), facts, NOW);
    }

    private static CodFacts facts(HousePolicy house, CodFacts.Customer customer, @Nullable Instant proven) {
        return new CodFacts(inr("5000.00"), house, customer, CodFacts.Service.ANYWHERE, proven);
    }

    private static List<String> failed(CodValidation validation) {
        return validation.checks().stream()
                .filter(check -> !check.passed())
                .map(CodCheck::check)
                .toList();
    }

    private static CodDraft draft(String amount, @Nullable String phone, @Nullable String country) {
        return new CodDraft(null, phone, "560001", country, inr(amount), "QC-001");
    }

    private static GeoPoint point(String latitude, String longitude) {
        return new GeoPoint(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
