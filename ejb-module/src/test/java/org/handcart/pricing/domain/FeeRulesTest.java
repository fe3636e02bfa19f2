package org.handcart.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.pricing.ApplicableFee;
import org.handcart.pricing.Dated;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeRefused;
import org.handcart.pricing.FeeRule;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.FeeType;
import org.handcart.pricing.FeeWindow;
import org.handcart.pricing.Period;
import org.handcart.pricing.Recorded;
import org.handcart.pricing.Scope;
import org.handcart.pricing.Wanted;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRulesTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** 19:30 on a Friday in Kolkata. */
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T14:00:00Z");

    @ParameterizedTest
    @CsvSource({"0.00,25.00", "198.99,25.00", "199.00,none", "199.01,none"})
    void deliveryIsFreeFromExactlyTheThreshold(String goods, String expected) {
        FeeRule delivery = rule("D", terms(FeeType.DELIVERY, "25.00", "199.00"));

        assertThat(amounts(List.of(delivery), goods, false)).isEqualTo(expected.equals("none") ? "" : "DELIVERY 25.00");
    }

    @Test
    void aSmallBasketPaysOnTopOfDelivery() {
        List<FeeRule> rules = List.of(
                rule("D", terms(FeeType.DELIVERY, "25.00", "199.00")),
                rule("SMALL", terms(FeeType.SMALL_BASKET, "15.00", "99.00")));

        assertThat(amounts(rules, "98.99", false)).isEqualTo("DELIVERY 25.00, SMALL_BASKET 15.00");
        assertThat(amounts(rules, "99.00", false)).isEqualTo("DELIVERY 25.00");
    }

    @Test
    void theFeeForPayingAtTheDoorIsAskedAtTheDoorOnly() {
        FeeRule cod = rule("COD", terms(FeeType.COD, "10.00", null));

        assertThat(amounts(List.of(cod), "100.00", true)).isEqualTo("COD 10.00");
        assertThat(amounts(List.of(cod), "100.00", false)).isEmpty();
    }

    @Test
    void stepsOfATariffAreRulesOfWhichTheDearestThatAppliesIsAsked() {
        List<FeeRule> rules = List.of(
                rule("D-FAR", terms(FeeType.DELIVERY, "10.00", "499.00")),
                rule("D-NEAR", terms(FeeType.DELIVERY, "40.00", "99.00")),
                rule("D-MID", terms(FeeType.DELIVERY, "25.00", "199.00")));

        assertThat(amounts(rules, "98.99", false)).isEqualTo("DELIVERY 40.00");
        assertThat(amounts(rules, "99.00", false)).isEqualTo("DELIVERY 25.00");
        assertThat(amounts(rules, "199.00", false)).isEqualTo("DELIVERY 10.00");
        assertThat(amounts(rules, "499.00", false)).isEmpty();
    }

    @Test
    void theNarrowestScopeDecidesAloneForItsType() {
        FeeRule everywhere = rule("D", terms(FeeType.DELIVERY, "40.00", null));
        FeeRule handling = rule("H", terms(FeeType.HANDLING, "5.00", null));
        FeeRule here = rule("D-S1", Scope.store("S1"), terms(FeeType.DELIVERY, "25.00", "199.00"));
        FeeRule nothing = rule("D-S1", Scope.store("S1"), terms(FeeType.DELIVERY, "0.00", null));

        assertThat(amounts(List.of(everywhere, handling, here), "100.00", false))
                .isEqualTo("DELIVERY 25.00, HANDLING 5.00");
        assertThat(amounts(List.of(everywhere, handling, here), "199.00", false))
                .isEqualTo("HANDLING 5.00");
        assertThat(amounts(List.of(everywhere, nothing), "100.00", false)).isEmpty();
    }

    @Test
    void aSurgeMultipliesTheDeliveryFeeAndMayAddAnAmount() {
        FeeRule delivery = rule("D", terms(FeeType.DELIVERY, "25.00", "199.00"));
        FeeRule half = rule("S", surge("0.00", "1.5"));
        FeeRule both = rule("S", surge("3.00", "1.5"));
        FeeRule odd = rule("S", surge("0.00", "1.001"));

        assertThat(amounts(List.of(half, delivery), "100.00", false)).isEqualTo("DELIVERY 25.00, SURGE 12.50");
        assertThat(amounts(List.of(both, delivery), "100.00", false)).isEqualTo("DELIVERY 25.00, SURGE 15.50");
        // 25.00 × 0.001 = 0.025, half up
        assertThat(amounts(List.of(odd, delivery), "100.00", false)).isEqualTo("DELIVERY 25.00, SURGE 0.03");
        assertThat(amounts(List.of(half, delivery), "199.00", false)).isEmpty();
    }

    @Test
    void aSurgeInAnotherCurrencyRoundsToItsOwnDigits() {
        Money yen = Money.of("333", "JPY");
        FeeRule delivery = rule("D", new FeeTerms(FeeType.DELIVERY, yen, null, null, FeeRefund.NEVER, List.of()));
        FeeRule surge = rule(
                "S",
                new FeeTerms(
                        FeeType.SURGE, Money.of("0", "JPY"), null, new BigDecimal("1.5"), FeeRefund.NEVER, List.of()));

        List<ApplicableFee> fees = FeeRules.applicable(
                List.of(delivery, surge), new FeeRules.Asked(Money.of("1000", "JPY"), false, FRIDAY_EVENING, KOLKATA));

        assertThat(fees).extracting(ApplicableFee::amount).containsExactly(yen, Money.of("167", "JPY"));
    }

    @ParameterizedTest
    @CsvSource({
        // 18:00 to 22:00 on Friday and Saturday, Kolkata is 5:30 ahead
        "2026-11-20T12:29:59Z,false",
        "2026-11-20T12:30:00Z,true",
        "2026-11-20T16:29:59Z,true",
        "2026-11-20T16:30:00Z,false",
        "2026-11-19T14:00:00Z,false",
        "2026-11-21T14:00:00Z,true",
    })
    void windowsAreByTheClockOnTheStoresWall(String at, boolean asked) {
        FeeWindow evening =
                new FeeWindow(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(18, 0), LocalTime.of(22, 0));

        assertThat(surges(evening, at, KOLKATA)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        // 22:00 to 02:00 of Friday: the small hours are Saturday's by the calendar and Friday's by the window
        "2026-11-20T16:29:59Z,false",
        "2026-11-20T16:30:00Z,true",
        "2026-11-20T20:29:59Z,true",
        "2026-11-20T20:30:00Z,false",
        "2026-11-19T20:00:00Z,false",
    })
    void aWindowThatClosesBeforeItOpensGoesPastMidnight(String at, boolean asked) {
        FeeWindow night = new FeeWindow(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));

        assertThat(surges(night, at, KOLKATA)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        // Berlin, 25 October 2026: 02:30 comes twice, and both times are within 02:00 to 03:00
        "2026-10-24T23:59:59Z,false",
        "2026-10-25T00:30:00Z,true",
        "2026-10-25T01:30:00Z,true",
        "2026-10-25T02:00:00Z,false",
        // 29 March 2026: 02:00 to 03:00 does not come
        "2026-03-29T00:59:59Z,false",
        "2026-03-29T01:00:00Z,false",
    })
    void aWindowFollowsTheClockThroughTheChangeOfTime(String at, boolean asked) {
        FeeWindow small = new FeeWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 0), LocalTime.of(3, 0));

        assertThat(surges(small, at, BERLIN)).isEqualTo(asked);
    }

    @Test
    void aWindowOfEqualEndsIsTheWholeDayThatOpened() {
        FeeWindow friday = new FeeWindow(Set.of(DayOfWeek.FRIDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(surges(friday, "2026-11-19T18:30:00Z", KOLKATA)).isTrue();
        assertThat(surges(friday, "2026-11-20T18:29:59Z", KOLKATA)).isTrue();
        assertThat(surges(friday, "2026-11-20T18:30:00Z", KOLKATA)).isFalse();
    }

    @Test
    void saysWhy() {
        FeeWindow evening = new FeeWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(18, 0), LocalTime.of(22, 0));
        FeeTerms surge = new FeeTerms(
                FeeType.SURGE, inr("3.00"), null, new BigDecimal("1.5"), FeeRefund.ON_MERCHANT_FAULT, List.of(evening));
        List<ApplicableFee> fees = FeeRules.applicable(
                List.of(
                        rule("D", Scope.store("S1"), terms(FeeType.DELIVERY, "25.00", "199.00")),
                        rule("EVENING", surge)),
                new FeeRules.Asked(inr("150.00"), false, FRIDAY_EVENING, KOLKATA));

        assertThat(fees)
                .extracting(ApplicableFee::why)
                .containsExactly(
                        "Rule D of store S1 asks for INR 25.00, because goods of INR 150.00 are below INR 199.00.",
                        "Rule EVENING of the organisation asks for INR 15.50 (INR 3.00 and the delivery fee of INR 25.00"
                                + " × 1.5), because 19:30 in Asia/Kolkata is within its hours.");
        assertThat(fees)
                .extracting(ApplicableFee::refund)
                .containsExactly(FeeRefund.ON_FULL_CANCEL, FeeRefund.ON_MERCHANT_FAULT);
    }

    @Test
    void refusesRulesThatCannotBe() {
        assertRefused("a b", terms(FeeType.DELIVERY, "1.00", null));
        assertRefused("X", terms(FeeType.DELIVERY, "-1.00", null));
        assertRefused("X", terms(FeeType.SMALL_BASKET, "1.00", null));
        assertRefused("X", terms(FeeType.DELIVERY, "1.00", "0.00"));
        assertRefused(
                "X",
                new FeeTerms(FeeType.DELIVERY, inr("1.00"), Money.of("1", "JPY"), null, FeeRefund.NEVER, List.of()));
        assertRefused(
                "X", new FeeTerms(FeeType.DELIVERY, inr("1.00"), null, BigDecimal.TEN, FeeRefund.NEVER, List.of()));
        assertRefused("X", surge("0.00", "0.99"));
        assertRefused("X", surge("0.00", "100.001"));
        assertRefused("X", surge("0.00", "1.0001"));
    }

    private static void assertRefused(String code, FeeTerms terms) {
        Wanted<FeeTerms> wanted = new Wanted<>(Scope.organisation(), null, null, terms);
        assertThatThrownBy(() -> FeeRules.check(code, wanted)).isInstanceOf(FeeRefused.class);
    }

    private static boolean surges(FeeWindow window, String at, ZoneId zone) {
        FeeTerms terms = new FeeTerms(FeeType.SURGE, inr("10.00"), null, null, FeeRefund.NEVER, List.of(window));
        return !FeeRules.applicable(
                        List.of(rule("S", terms)), new FeeRules.Asked(inr("1.00"), false, Instant.parse(at), zone))
                .isEmpty();
    }

    private static String amounts(List<FeeRule> rules, String goods, boolean atTheDoor) {
        List<ApplicableFee> fees =
                FeeRules.applicable(rules, new FeeRules.Asked(inr(goods), atTheDoor, FRIDAY_EVENING, KOLKATA));
        return String.join(
                ", ",
                fees.stream()
                        .map(fee -> fee.type() + " " + fee.amount().amount())
                        .toList());
    }

    private static FeeTerms terms(FeeType type, String amount, @Nullable String freeFrom) {
        return new FeeTerms(
                type, inr(amount), freeFrom == null ? null : inr(freeFrom), null, FeeRefund.ON_FULL_CANCEL, List.of());
    }

    private static FeeTerms surge(String amount, String multiplier) {
        return new FeeTerms(FeeType.SURGE, inr(amount), null, new BigDecimal(multiplier), FeeRefund.NEVER, List.of());
    }

    private static FeeRule rule(String code, FeeTerms terms) {
        return rule(code, Scope.organisation(), terms);
    }

    private static FeeRule rule(String code, Scope scope, FeeTerms terms) {
        Recorded recorded = new Recorded(new UUID(0, 1), Instant.EPOCH, "asha", null, null);
        return new FeeRule(code, List.of(new Dated<>(recorded, scope, new Period(Instant.EPOCH, null), terms)), 1);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
