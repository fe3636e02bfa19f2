package org.handcart.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.handcart.catalog.Gtin.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 101,493 barcodes of the real world (Open Food Facts contributors, ODbL), read where they lie beside the project and
 * held against figures that others computed; skipped where they are absent.
 */
class GtinFiguresTest {

    private static final Path SET = Path.of("../../shared/data/off_gtin");

    private final Map<String, Integer> byLength = new TreeMap<>();
    private final Map<String, Integer> validByLength = new TreeMap<>();
    private final Map<String, Integer> invalidByLength = new TreeMap<>();
    private final Set<String> barcodes = new HashSet<>();
    private final Set<Gtin> articles = new HashSet<>();
    private final List<String> valid = new ArrayList<>();
    private final List<String> invalid = new ArrayList<>();
    private int rows;
    private int otherLengths;
    private int notDigits;
    private int restricted13;

    @BeforeEach
    void theSetIsThere() {
        assumeTrue(Files.isDirectory(SET), "skipped: the barcodes are not at " + SET.toAbsolutePath());
    }

    @Test
    void theFiguresOfRealBarcodesComeOut() throws IOException {
        JsonNode expected =
                new ObjectMapper().readTree(SET.resolve("expected.json").toFile());
        read();

        assertThat(rows).isEqualTo(101_493).isEqualTo(expected.get("rows").asInt());
        assertThat(barcodes).hasSize(expected.get("distinct_barcodes").asInt());
        assertThat(notDigits).isEqualTo(expected.get("not_all_digits").asInt());
        assertThat(valid)
                .hasSize(100_137)
                .hasSize(expected.get("check_digit_valid").asInt());
        assertThat(invalid)
                .hasSize(840)
                .hasSize(expected.get("check_digit_invalid").asInt());
        assertThat(otherLengths)
                .isEqualTo(516)
                .isEqualTo(expected.get("length_not_8_12_13_14").asInt());
        assertThat(byLength).isEqualTo(map(expected.get("by_length")));
        assertThat(validByLength).isEqualTo(map(expected.get("valid_by_length")));
        assertThat(invalidByLength).isEqualTo(map(expected.get("invalid_by_length")));
        assertThat(articles).hasSize(expected.get("distinct_gtin14_of_valid").asInt());
        assertThat(restricted13)
                .isEqualTo(7_263)
                .isEqualTo(expected.get("ean13_restricted_circulation_02_04_2x_valid")
                        .asInt());
        assertThat(valid.stream().sorted().limit(5)).containsExactlyElementsOf(texts(expected.get("first_5_valid")));
        assertThat(invalid.stream().sorted().limit(5))
                .containsExactlyElementsOf(texts(expected.get("first_5_invalid")));
    }

    private void read() throws IOException {
        try (Reader reader = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(SET.resolve("products.csv.gz"))),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : records) {
                count(row.getField("barcode"));
            }
        }
    }

    private void count(String barcode) {
        rows++;
        barcodes.add(barcode);
        String length = Integer.toString(barcode.length());
        byLength.merge(length, 1, Integer::sum);
        Fault fault = Gtin.fault(barcode).orElse(null);
        if (fault == null) {
            Gtin gtin = new Gtin(barcode);
            valid.add(barcode);
            articles.add(gtin);
            validByLength.merge(length, 1, Integer::sum);
            restricted13 += barcode.length() == 13 && !gtin.isGlobal() ? 1 : 0;
        } else if (fault == Fault.CHECK_DIGIT) {
            invalid.add(barcode);
            invalidByLength.merge(length, 1, Integer::sum);
        } else {
            otherLengths += fault == Fault.LENGTH ? 1 : 0;
            notDigits += fault == Fault.NOT_DIGITS ? 1 : 0;
        }
    }

    private static Map<String, Integer> map(JsonNode object) {
        Map<String, Integer> map = new TreeMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asInt()));
        return map;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
