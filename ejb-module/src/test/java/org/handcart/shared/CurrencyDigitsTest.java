package org.handcart.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Our amounts are counted in the JDK's minor units; here they are held against the list of the standard itself (D1). */
class CurrencyDigitsTest {

    private static final String LIST = "shared/contracts/iso4217/iso-4217-list-one.xml";

    @Test
    void theJdkCountsDigitsAsIso4217Does() throws Exception {
        Optional<Path> list = Stream.of("../..", "../../..")
                .map(up -> Path.of(up, LIST))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(list.isPresent(), "skipped: the ISO 4217 list is not beside the project (" + LIST + ")");

        Map<String, Integer> expected = digits(list.get());
        Map<String, Integer> actual = new TreeMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (expected.containsKey(currency.getCurrencyCode())) {
                actual.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
            }
        }
        // A currency younger than the JDK is unknown to it and refused, which is safe.
        expected.keySet().retainAll(actual.keySet());

        assertThat(actual).containsExactlyEntriesOf(expected).hasSizeGreaterThan(150);
    }

    private static Map<String, Integer> digits(Path list) throws Exception {
        Map<String, Integer> result = new TreeMap<>();
        NodeList entries = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(list.toFile())
                .getElementsByTagName("CcyNtry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            String digits = text(entry, "CcyMnrUnts");
            // N.A.: gold, test codes and the like, which Money refuses
            if (digits.matches("\\d")) {
                result.put(text(entry, "Ccy"), Integer.valueOf(digits));
            }
        }
        return result;
    }

    private static String text(Element entry, String name) {
        NodeList found = entry.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
