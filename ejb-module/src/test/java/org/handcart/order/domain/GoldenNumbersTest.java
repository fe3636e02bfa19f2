package org.handcart.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.order.OrderFixture.anOrder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handcart.order.OrderFixture;
import org.handcart.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of {@code golden/partial-cancellation.csv}: bugs that others reported, and what comes out here. */
class GoldenNumbersTest {

    static Stream<List<String>> cases() throws IOException {
        try (InputStream file = GoldenNumbersTest.class.getResourceAsStream("/golden/partial-cancellation.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = text.lines()
                    .filter(row -> !row.startsWith("#") && !row.isBlank())
                    .map(row ->
                            Arrays.stream(row.split("\\|")).map(String::strip).toList())
                    .toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(8).allMatch(row -> row.size() == 8);
            return rows.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutRight(List<String> row) {
        String currency = row.get(2);
        OrderFixture fixture = anOrder().in(currency).confirmed();
        int number = 0;
        for (String line : row.get(3).split("\\+")) {
            String[] parts = line.strip().split("x");
            fixture.line("sku-" + ++number, Integer.parseInt(parts[0]), parts[1]);
        }
        TestOrder order = TestOrder.of(fixture);
        String[] steps = row.get(4).split(",");
        String[] worths = row.get(5).split(",");
        assertThat(worths).hasSameSizeAs(steps);
        for (int i = 0; i < steps.length; i++) {
            String[] step = steps[i].strip().split(":");
            assertThat(order.cancel(Integer.parseInt(step[0]) - 1, Integer.parseInt(step[1]))
                            .value())
                    .isEqualTo(Money.of(worths[i].strip(), currency));
        }
        assertThat(order.total()).isEqualTo(Money.of(row.get(6), currency));
    }
}
