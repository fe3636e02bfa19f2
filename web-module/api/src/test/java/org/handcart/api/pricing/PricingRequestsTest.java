package org.handcart.api.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.api.json.Readers.pointers;
import static org.handcart.api.json.Readers.read;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.handcart.api.problem.Failures;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.catalog.ProductRefused;
import org.handcart.pricing.FeeRefund;
import org.handcart.pricing.FeeTerms;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.Scope;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of prices, taxes and fees, and what is pointed at when it cannot be. */
class PricingRequestsTest {
    private static final String TAX =
            "{\"name\":\"Food\",\"terms\":[{\"scope\":{\"level\":\"CITY\",\"place\":\"Pune\"},"
                    + "\"inclusive\":true,\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\","
                    + "\"rates\":[{\"component\":\"CGST\",\"percent\":\"2.5\"}]}]}";
    private static final String FEE = "{\"type\":\"SURGE\",\"scope\":{\"level\":\"STORE\",\"place\":\"QC-001\"},"
            + "\"currency\":\"INR\",\"amount\":\"3.00\",\"freeFrom\":\"99.00\",\"multiplier\":1.5,"
            + "\"refundPolicy\":\"NEVER\",\"windows\":[{\"days\":[\"FRIDAY\"],\"opens\":\"18:00\",\"closes\":\"02:00\"}],"
            + "\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}";
    private static final String PRICES = "{\"prices\":[{\"scope\":{\"level\":\"COUNTRY\",\"place\":\"IN\"},"
            + "\"currency\":\"INR\",\"amount\":\"9.50\",\"from\":\"2026-01-01T00:00:00Z\","
            + "\"to\":\"2027-01-01T00:00:00Z\"}]}";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void readsTaxTermsAsTheyAreWritten() {
        assertThat(read(TAX, TaxClassRequest.class).newTerms())
                .containsExactly(new Wanted<>(
                        Scope.city("Pune"), FROM, TO, new TaxTerms(true, List.of(TaxRate.of("CGST", "2.50")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"Food\" ~ null ~ /name",
                "\"Food\" ~ \"\" ~ /name",
                "\"CITY\" ~ \"STREET\" ~ /terms/0/scope/level",
                "\"CITY\" ~ null ~ /terms/0/scope/level",
                "\"CITY\" ~ \"COUNTRY\" ~ /terms/0/scope/place",
                "\"CITY\" ~ \"ORGANISATION\" ~ /terms/0/scope/place",
                "\"Pune\" ~ null ~ /terms/0/scope/place",
                "\"Pune\" ~ \"   \" ~ /terms/0/scope/place",
                "true ~ \"true\" ~ /terms/0/inclusive",
                "true ~ null ~ /terms/0/inclusive",
                "\"2027-01-01T00:00:00Z\" ~ \"2026-01-01T00:00:00Z\" ~ /terms/0/to",
                "\"2027-01-01T00:00:00Z\" ~ \"tomorrow\" ~ /terms/0/to",
                "\"2.5\" ~ 2.5 ~ /terms/0/rates/0/percent",
                "\"2.5\" ~ \"-2.5\" ~ /terms/0/rates/0/percent",
                "\"2.5\" ~ \"2,5\" ~ /terms/0/rates/0/percent",
                "\"2.5\" ~ \"2.5000001\" ~ /terms/0/rates/0/percent",
                "\"2.5\" ~ \"1e3\" ~ /terms/0/rates/0/percent",
                "\"CGST\" ~ \"\" ~ /terms/0/rates/0/component",
                "\"rates\" ~ \"version\":1,\"rates\" ~ /terms/0/version",
            })
    void pointsAtWhatIsWrongWithATaxClass(String right, String wrong, String pointer) {
        assertThat(TAX).contains(right);
        assertThat(pointers(TAX.replace(right, wrong), TaxClassRequest.class)).containsExactly(pointer);
    }

    @Test
    void readsAFeeRuleAsItIsWritten() {
        Wanted<FeeTerms> wanted = read(FEE, FeeRuleRequest.class).wanted();

        assertThat(wanted.scope()).isEqualTo(Scope.store("QC-001"));
        assertThat(wanted.terms().amount()).isEqualTo(Money.of("3.00", "INR"));
        assertThat(wanted.terms().freeFrom()).isEqualTo(Money.of("99.00", "INR"));
        assertThat(wanted.terms().multiplier()).isEqualTo(new BigDecimal("1.5"));
        assertThat(wanted.terms().refund()).isEqualTo(FeeRefund.NEVER);
        assertThat(wanted.terms().windows()).singleElement().satisfies(window -> {
            assertThat(window.days()).containsExactly(DayOfWeek.FRIDAY);
            assertThat(window.closes()).isEqualTo(LocalTime.of(2, 0));
        });
        String without = "{\"type\":\"DELIVERY\",\"currency\":\"INR\",\"amount\":\"25.00\"}";
        assertThat(read(without, FeeRuleRequest.class).wanted().terms().refund())
                .isEqualTo(FeeRefund.ON_FULL_CANCEL);
        assertThat(read(without, FeeRuleRequest.class).wanted().scope()).isEqualTo(Scope.organisation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"SURGE\" ~ \"TIP\" ~ /type",
                "\"3.00\" ~ \"-3.00\" ~ /amount",
                "\"3.00\" ~ 3.00 ~ /amount",
                "\"99.00\" ~ \"99,00\" ~ /freeFrom",
                "1.5 ~ 0.5 ~ /multiplier",
                "1.5 ~ 100.5 ~ /multiplier",
                "1.5 ~ \"1.5\" ~ /multiplier",
                "\"NEVER\" ~ \"SOMETIMES\" ~ /refundPolicy",
                "[\"FRIDAY\"] ~ [] ~ /windows/0/days",
                "\"FRIDAY\" ~ \"SOMEDAY\" ~ /windows/0/days/0",
                "\"18:00\" ~ \"24:00\" ~ /windows/0/opens",
                "\"02:00\" ~ \"2:00\" ~ /windows/0/closes",
                "\"INR\" ~ \"rupees\" ~ /currency",
                "\"2027-01-01T00:00:00Z\" ~ \"2025-01-01T00:00:00Z\" ~ /to",
                "\"QC-001\" ~ null ~ /scope/place",
            })
    void pointsAtWhatIsWrongWithAFeeRule(String right, String wrong, String pointer) {
        assertThat(FEE).contains(right);
        assertThat(pointers(FEE.replace(right, wrong), FeeRuleRequest.class)).containsExactly(pointer);
    }

    @Test
    void readsPricesAsTheyAreWritten() {
        assertThat(PriceRequest.newPrices("A", read(PRICES, PricesRequest.class).prices()))
                .containsExactly(new NewPrice("A", Scope.country("IN"), Money.of("9.50", "INR"), FROM, TO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"IN\" ~ \"India\" ~ /prices/0/scope/place",
                "\"9.50\" ~ \"9.50001\" ~ /prices/0/amount",
                "\"9.50\" ~ null ~ /prices/0/amount",
                "\"2027-01-01T00:00:00Z\" ~ \"2026-01-01T00:00:00Z\" ~ /prices/0/to",
                "\"currency\" ~ \"storeCode\":\"QC-001\",\"currency\" ~ /prices/0/scope",
            })
    void pointsAtWhatIsWrongWithAPrice(String right, String wrong, String pointer) {
        assertThat(PRICES).contains(right);
        assertThat(pointers(PRICES.replace(right, wrong), PricesRequest.class)).containsExactly(pointer);
    }

    @Test
    void anAmountIsNeverRounded() {
        FeeRuleRequest fee = read(FEE.replace("\"3.00\"", "\"3.001\""), FeeRuleRequest.class);
        PricesRequest prices = read(PRICES.replace("\"9.50\"", "\"9.501\""), PricesRequest.class);

        assertThatThrownBy(fee::wanted)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.AMOUNT_NOT_EXACT));
        assertThatThrownBy(() -> PriceRequest.newPrices("A", prices.prices())).isInstanceOf(Problem.class);
    }

    @Test
    void aProductThatIsRefusedPointsAtItsField() {
        Problem problem = Failures.problemOf(new ProductRefused("GTIN 1 has a wrong check digit", "/gtin"));

        assertThat(problem.type()).isEqualTo(ProblemType.PRODUCT_REFUSED);
        assertThat(problem.document("/x", "c").get("errors").toString()).contains("/gtin");
        assertThat(Failures.problemOf(new ProductRefused("no name")).faults()).isEmpty();
    }
}
