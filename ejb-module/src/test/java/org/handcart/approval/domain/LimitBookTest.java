package org.handcart.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.approval.Breach.Kind.NO_LIMIT_KNOWN;
import static org.handcart.approval.Breach.Kind.PER_AGENT_DAY;
import static org.handcart.approval.Breach.Kind.PER_ORDER;
import static org.handcart.approval.Breach.Kind.PER_REFUND;
import static org.handcart.shared.Role.CUSTOMER_SERVICE_AGENT;
import static org.handcart.shared.Role.STORE_STAFF;
import static org.handcart.shared.Role.SUPERVISOR;
import static org.handcart.shared.Role.SYSTEM_ADMIN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.Breach;
import org.handcart.approval.ExchangeRate;
import org.handcart.approval.domain.Rates.Booked;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D23 without a database: which sums pass which limits. */
class LimitBookTest {

    private static final Instant NOON = Instant.parse("2026-11-20T06:30:00Z");

    @Test
    void letsAnAgentSpendExactlyFiveHundred() {
        assertThat(breaches(book(), "500.00 INR", Sums.NONE)).isEmpty();
        assertThat(breaches(book(), "500.01 INR", Sums.NONE)).contains(PER_REFUND, PER_ORDER);
    }

    @Test
    void countsWhatWasSpentOnTheOrderBefore() {
        Sums sums = new Sums(List.of(spent("300.00 INR")), List.of(), List.of());

        assertThat(breaches(book(), "200.00 INR", sums)).isEmpty();
        assertThat(book().breaches(Set.of(CUSTOMER_SERVICE_AGENT), money("250.00 INR"), sums))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.kind()).isEqualTo(PER_ORDER);
                    assertThat(breach.sum()).isEqualTo(money("550.00 INR"));
                    assertThat(breach.sentence()).isEqualTo("INR 550.00 for one order is more than INR 500.00");
                });
    }

    @Test
    void countsTheDayOfAnAgent() {
        LimitBook book = book(limit(CUSTOMER_SERVICE_AGENT, "INR", "500.00", "500.00", "900.00"));
        Sums sums = new Sums(List.of(), List.of(spent("480.00 INR")), List.of());

        assertThat(breaches(book, "420.00 INR", sums)).isEmpty();
        assertThat(breaches(book, "450.00 INR", sums)).containsExactly(PER_AGENT_DAY);
    }

    @Test
    void takesTheHighestLimitOfSeveralRoles() {
        assertThat(book().breaches(Set.of(CUSTOMER_SERVICE_AGENT, SUPERVISOR), money("5000.00 INR"), Sums.NONE))
                .isEmpty();
        assertThat(book().breaches(Set.of(CUSTOMER_SERVICE_AGENT, SUPERVISOR), money("5000.01 INR"), Sums.NONE))
                .isNotEmpty();
        assertThat(book().breaches(Set.of(CUSTOMER_SERVICE_AGENT, SYSTEM_ADMIN), money("9000000.00 INR"), Sums.NONE))
                .isEmpty();
    }

    @Test
    void givesNothingToARoleThatGivesNothingBack() {
        assertThat(book().breaches(Set.of(STORE_STAFF), money("0.01 INR"), Sums.NONE))
                .extracting(Breach::kind)
                .contains(PER_REFUND);
    }

    @Test
    void knowsNoBuiltInLimitWhereFiveHundredIsSomethingElse() {
        assertThat(breaches(book(), "1 JPY", Sums.NONE)).containsExactly(NO_LIMIT_KNOWN);
        assertThat(breaches(book(), "0.001 KWD", Sums.NONE)).containsExactly(NO_LIMIT_KNOWN);
    }

    @Test
    void comparesInTheCurrencyOfTheBooksWhereOneIsBooked() {
        LimitBook book = book(Map.of("KWD", "270", "JPY", "0.55"));

        assertThat(breaches(book, "1.851 KWD", Sums.NONE)).isEmpty();
        assertThat(breaches(book, "1.852 KWD", Sums.NONE)).contains(PER_REFUND);
        assertThat(breaches(book, "909 JPY", Sums.NONE)).isEmpty();
        assertThat(breaches(book, "910 JPY", Sums.NONE)).contains(PER_REFUND);
    }

    @Test
    void addsUpWhatWasSpentInOtherCurrencies() {
        LimitBook book = book(Map.of("USD", "80"), limit(CUSTOMER_SERVICE_AGENT, "INR", null, null, "500.00"));
        Sums sums = new Sums(List.of(), List.of(spent("5.00 USD")), List.of());

        assertThat(breaches(book, "100.00 INR", sums)).isEmpty();
        assertThat(breaches(book, "100.01 INR", sums)).containsExactly(PER_AGENT_DAY);
    }

    @Test
    void keepsTheRateThatWasFrozenOnASpending() {
        LimitBook book = book(Map.of("USD", "80"), limit(CUSTOMER_SERVICE_AGENT, "INR", null, null, "500.00"));
        Booked dearer = new Booked(money("5.00 USD"), Currency.getInstance("INR"), new BigDecimal("90"));

        assertThat(breaches(book, "50.01 INR", new Sums(List.of(), List.of(dearer), List.of())))
                .containsExactly(PER_AGENT_DAY);
    }

    @Test
    void waitsWhenNobodyBookedWhatAnEarlierSpendingIsWorth() {
        LimitBook book = book(limit(CUSTOMER_SERVICE_AGENT, "INR", null, null, "500.00"));

        assertThat(breaches(book, "0.01 INR", new Sums(List.of(), List.of(spent("0.01 USD")), List.of())))
                .containsExactly(NO_LIMIT_KNOWN);
    }

    @Test
    void asksInACurrencyTheOrganisationForgot() {
        LimitBook book = book(limit(CUSTOMER_SERVICE_AGENT, "INR", "500.00", "500.00", null));

        assertThat(breaches(book, "1.00 USD", Sums.NONE)).containsExactly(NO_LIMIT_KNOWN);
    }

    private static List<Breach.Kind> breaches(LimitBook book, String amount, Sums sums) {
        return book.breaches(Set.of(CUSTOMER_SERVICE_AGENT), money(amount), sums).stream()
                .map(Breach::kind)
                .toList();
    }

    private static LimitBook book(ApprovalLimit... limits) {
        return book(Map.of(), limits);
    }

    private static LimitBook book(Map<String, String> rates, ApprovalLimit... limits) {
        Currency rupee = Currency.getInstance("INR");
        Map<Currency, ExchangeRate> booked = new HashMap<>();
        rates.forEach((code, rate) -> booked.put(
                Currency.getInstance(code),
                new ExchangeRate(Currency.getInstance(code), rupee, new BigDecimal(rate), 1, "admin", NOON)));
        return new LimitBook(Arrays.asList(limits), new Rates(rates.isEmpty() ? null : rupee, booked));
    }

    private static ApprovalLimit limit(
            Role role, String currency, @Nullable String refund, @Nullable String order, @Nullable String day) {
        return new ApprovalLimit(
                role,
                Currency.getInstance(currency),
                refund == null ? null : Money.of(refund, currency),
                order == null ? null : Money.of(order, currency),
                day == null ? null : Money.of(day, currency),
                null,
                1,
                "admin",
                NOON);
    }

    private static Booked spent(String amount) {
        return new Booked(money(amount), null, null);
    }

    private static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(parts[0], parts[1]);
    }
}
