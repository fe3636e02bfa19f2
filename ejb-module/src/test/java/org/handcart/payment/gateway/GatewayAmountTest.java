package org.handcart.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.handcart.payment.gateway.GatewayAmount.Inexpressible;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** D1 at the edge: every gateway's own way of counting, and nothing rounded. */
class GatewayAmountTest {

    private static final Path LIST_ONE = Path.of("../../shared/contracts/iso4217/iso-4217-list-one.xml");

    @ParameterizedTest
    @CsvSource({
        // ¥5,800 is 5800 everywhere; code that divides by 100 pays ¥58
        "STRIPE, JPY, 5800, 5800",
        "ADYEN, JPY, 5800, 5800",
        "RAZORPAY, JPY, 5800, 5800",
        "STRIPE, INR, 25.75, 2575",
        "ADYEN, INR, 25.75, 2575",
        "RAZORPAY, INR, 25.75, 2575",
        "ADYEN, KWD, 1.234, 1234",
        "STRIPE, KWD, 1.230, 1230",
        "RAZORPAY, KWD, 99.990, 99990",
        "STRIPE, HUF, 10.45, 1045",
        "STRIPE, TWD, 800.45, 80045",
        "STRIPE, ISK, 5, 500",
        "STRIPE, UGX, 5, 500",
        "STRIPE, MGA, 7.00, 7",
        "STRIPE, XPF, 120, 120",
        "ADYEN, ISK, 5, 500",
        "ADYEN, CLP, 1200, 120000",
        "ADYEN, CVE, 300.00, 300",
        "ADYEN, IDR, 15000.00, 15000",
        "ADYEN, UGX, 5, 5",
        "RAZORPAY, ISK, 5, 5"
    })
    void countsAsTheGatewayDoes(GatewayAmount gateway, String currency, String amount, long units) {
        Money money = Money.of(amount, currency);

        assertThat(gateway.units(money)).isEqualTo(units);
        assertThat(gateway.money(units, money.currency())).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
        "INR, 25.75, 25.75",
        "USD, 10.00, 10.00",
        "JPY, 5800, 5800",
        "HUF, 250.00, 250",
        "TWD, 30.00, 30",
        "KWD, 1.234, 1.234"
    })
    void writesDecimalsForPaypal(String currency, String amount, String written) {
        Money money = Money.of(amount, currency);

        assertThat(GatewayAmount.PAYPAL.decimal(money)).isEqualTo(written);
        assertThat(GatewayAmount.PAYPAL.money(new BigDecimal(written), money.currency()))
                .isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
        "STRIPE, KWD, 1.234",
        "RAZORPAY, KWD, 1.234",
        "STRIPE, MGA, 7.20",
        "STRIPE, LYD, 1.000",
        "ADYEN, CVE, 0.50",
        "ADYEN, IDR, 100.25",
        "STRIPE, CLF, 1.0000",
        "ADYEN, CLF, 1.0000"
    })
    void refusesWhatTheGatewayCannotSay(GatewayAmount gateway, String currency, String amount) {
        assertThatThrownBy(() -> gateway.units(Money.of(amount, currency)))
                .isInstanceOf(Inexpressible.class)
                .hasMessageContaining(currency);
    }

    @ParameterizedTest
    @CsvSource({"HUF, 250.50", "TWD, 30.10"})
    void refusesFractionsThatPaypalHasNot(String currency, String amount) {
        assertThatThrownBy(() -> GatewayAmount.PAYPAL.decimal(Money.of(amount, currency)))
                .isInstanceOf(Inexpressible.class);
    }

    @Test
    void refusesAnAmountOfTheGatewayThatTheCurrencyCannotHold() {
        assertThatThrownBy(() -> GatewayAmount.PAYPAL.money(new BigDecimal("1.005"), Currency.getInstance("INR")))
                .isInstanceOf(Inexpressible.class);
        assertThatThrownBy(() -> GatewayAmount.ADYEN.money(550, Currency.getInstance("ISK")))
                .isInstanceOf(Inexpressible.class);
    }

    @ParameterizedTest
    @EnumSource(GatewayAmount.class)
    void agreesWithIso4217ButForWhatTheGatewaySays(GatewayAmount gateway) throws Exception {
        Map<GatewayAmount, Set<String>> own = Map.of(
                GatewayAmount.STRIPE, Set.of("MGA", "ISK", "UGX"),
                GatewayAmount.ADYEN, Set.of("CLP", "CVE", "IDR", "ISK"),
                GatewayAmount.PAYPAL, Set.of("HUF", "TWD"),
                GatewayAmount.RAZORPAY, Set.of());
        Set<Integer> seen = new TreeSet<>();
        listOne().forEach((code, digits) -> {
            Currency currency = known(code);
            if (currency == null || own.get(gateway).contains(code)) {
                return;
            }
            assertThat(currency.getDefaultFractionDigits()).as(code).isEqualTo(digits);
            Money ten = Money.of(BigDecimal.TEN, currency);
            try {
                assertThat(gateway.decimal(ten))
                        .as(code)
                        .isEqualTo(BigDecimal.TEN.setScale(digits).toPlainString());
                seen.add(digits);
            } catch (Inexpressible refused) {
                assertThat(digits == 2).as("%s refuses %s", gateway, code).isFalse();
            }
        });
        assertThat(seen).containsExactly(0, 2, 3);
    }

    /** Currencies younger than the Java that runs are nothing that Money could hold. */
    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException younger) {
            return null;
        }
    }

    private static Map<String, Integer> listOne() throws Exception {
        assumeThat(Files.exists(LIST_ONE))
                .as("%s is not here: compared with ISO 4217 only where it is", LIST_ONE)
                .isTrue();
        Map<String, Integer> digits = new TreeMap<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var entries = factory.newDocumentBuilder().parse(LIST_ONE.toFile()).getElementsByTagName("CcyNtry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            var code = entry.getElementsByTagName("Ccy");
            var minor = entry.getElementsByTagName("CcyMnrUnts");
            if (code.getLength() == 1 && minor.item(0).getTextContent().matches("[0-9]")) {
                digits.put(
                        code.item(0).getTextContent(),
                        Integer.valueOf(minor.item(0).getTextContent()));
            }
        }
        assertThat(digits).hasSizeGreaterThan(150);
        return digits;
    }
}
