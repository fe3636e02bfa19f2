package org.handcart.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.handcart.catalog.Gtin.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtinTest {

    private static final int[] LENGTHS = {8, 12, 13, 14};

    @ParameterizedTest
    @CsvSource({
        // GS1 General Specifications and well-known articles
        "6291041500213",
        "96385074",
        "036000291452",
        "4006381333931",
        "10614141000415",
        "0000000000017",
    })
    void acceptsNumbersWhoseLastDigitChecksTheOthers(String text) {
        assertThat(Gtin.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6291041500214, CHECK_DIGIT",
        "00102722, CHECK_DIGIT",
        "001790442065, CHECK_DIGIT",
        "0020391600000, CHECK_DIGIT",
        "'', LENGTH",
        "1234567, LENGTH",
        "123456789, LENGTH",
        "12345678901, LENGTH",
        "123456789012345, LENGTH",
        "629104150021A, NOT_DIGITS",
        "629 041500213, NOT_DIGITS",
        "-291041500213, NOT_DIGITS",
        "６２９１０４１５, NOT_DIGITS",
        "٠١٢٣٤٥٦٧, NOT_DIGITS",
    })
    void saysWhatIsWrongWithOthersAndRepairsNone(String text, Fault fault) {
        assertThat(Gtin.fault(text)).contains(fault);
        assertThatThrownBy(() -> new Gtin(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of ten last digits exactly one is right, and any single digit that is mistaken is found. */
    @Test
    void everySingleMistakeIsFound() {
        Random random = new Random(20261120);
        for (int round = 0; round < 2_000; round++) {
            String right = any(random, LENGTHS[round % LENGTHS.length]);
            for (int at = 0; at < right.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String other = right.substring(0, at) + digit + right.substring(at + 1);
                    assertThat(Gtin.fault(other).isEmpty()).as(other).isEqualTo(other.equals(right));
                }
            }
        }
    }

    /** Neighbours that change places are found unless they are alike or five apart, which the weights cannot see. */
    @Test
    void neighboursThatChangedPlacesAreFoundUnlessFiveApart() {
        Random random = new Random(890);
        for (int round = 0; round < 2_000; round++) {
            String right = any(random, LENGTHS[round % LENGTHS.length]);
            for (int at = 0; at + 1 < right.length(); at++) {
                char one = right.charAt(at);
                char next = right.charAt(at + 1);
                String swapped = right.substring(0, at) + next + one + right.substring(at + 2);
                assertThat(Gtin.fault(swapped).isEmpty())
                        .as(right + " " + swapped)
                        .isEqualTo(Math.abs(one - next) % 5 == 0);
            }
        }
    }

    /** Zeros in front change neither the check digit nor the article. */
    @Test
    void theSameNumberInAnotherLengthIsTheSameArticle() {
        Random random = new Random(14);
        for (int round = 0; round < 2_000; round++) {
            String digits = any(random, LENGTHS[round % 3]);
            Gtin printed = new Gtin(digits);
            Gtin padded = new Gtin(printed.gtin14());

            assertThat(padded).isEqualTo(printed);
            assertThat(Set.of(padded)).contains(printed);
            assertThat(printed.digits()).isEqualTo(digits);
            assertThat(printed.gtin14()).hasSize(14).endsWith(digits);
        }
        assertThat(new HashSet<>(Set.of(new Gtin("6291041500213")))).doesNotContain(new Gtin("96385074"));
        assertThat(new Gtin("6291041500213")).isNotEqualTo("6291041500213");
    }

    @ParameterizedTest
    @CsvSource({
        "020000000000,false",
        "040000000000,false",
        "200000000000,false",
        "299999999999,false",
        "030000000000,true",
        "050000000000,true",
        "890103086527,true",
        "100000000000,true",
        "300000000000,true",
    })
    void numbersOfRestrictedCirculationAreNotGlobal(String body, boolean global) {
        String gtin13 = body + Gtin.checkDigit(body);

        assertThat(new Gtin(gtin13).isGlobal()).isEqualTo(global);
        assertThat(new Gtin("0" + gtin13).isGlobal()).isEqualTo(global);
    }

    @ParameterizedTest
    @CsvSource({"0123456,false", "2123456,false", "9638507,true", "1234567,true"})
    void inEightDigitsThoseThatBeginWithZeroOrTwoAreNotGlobal(String body, boolean global) {
        assertThat(new Gtin(body + Gtin.checkDigit(body)).isGlobal()).isEqualTo(global);
    }

    private static String any(Random random, int length) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < length; i++) {
            body.append((char) ('0' + random.nextInt(10)));
        }
        return body.append(Gtin.checkDigit(body.toString())).toString();
    }
}
