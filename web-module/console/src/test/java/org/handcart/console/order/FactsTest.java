package org.handcart.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handcart.order.TimelineEntry;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void writesAmountsAsAmounts() {
        assertThat(factsOf(Map.of("codDue", Map.of("amount", "1234.50", "currency", "INR"))))
                .containsExactly(new Facts.Fact("Due at the door", "₹1,234.50"));
    }

    @Test
    void writesLinesOneAfterTheOther() {
        Map<String, Object> milk = new LinkedHashMap<>();
        milk.put("sku", "MILK-1L");
        milk.put("quantity", 3);

        assertThat(factsOf(Map.of("lines", List.of(milk, Map.of("sku", "EGG-12")))))
                .containsExactly(new Facts.Fact("Lines", "sku MILK-1L, quantity 3; sku EGG-12"));
    }

    @Test
    void writesConstantsInWords() {
        assertThat(factsOf(Map.of("statusAfter", "ASSIGNED_TO_STORE")))
                .containsExactly(new Facts.Fact("Status after", "At the store"));
    }

    @Test
    void saysWhereAnEventBroughtTheOrderTo() {
        assertThat(headlineOf(Map.of("statusBefore", "PACKED", "statusAfter", "IN_TRANSIT")))
                .isEqualTo("On the way");
        assertThat(headlineOf(Map.of("statusBefore", "PACKED", "statusAfter", "PACKED")))
                .isEmpty();
        assertThat(headlineOf(Map.of("type", 17))).isEmpty();
    }

    @Test
    void takesWhateverAnEventHolds() {
        assertThat(factsOf(Map.of("money", Map.of("amount", "1e999999999", "currency", "INR"))))
                .hasSize(1);
        assertThat(factsOf(Map.of("odd", Map.of("amount", "1.00", "currency", "??"))))
                .hasSize(1);
        assertThat(factsOf(Map.of("deep", List.of(List.of(List.of(List.of(List.of("bottom"))))))))
                .isEmpty();
    }

    @Test
    void staysShort() {
        Map<String, Object> many = new LinkedHashMap<>();
        IntStream.range(0, 100).forEach(i -> many.put("field" + i, "x".repeat(10_000)));

        assertThat(factsOf(many))
                .hasSizeLessThan(20)
                .allSatisfy(fact -> assertThat(fact.text()).hasSizeLessThan(300));
    }

    private static String headlineOf(Map<String, Object> details) {
        return Facts.headline(new TimelineEntry(1, Instant.EPOCH, "order.advanced.v1", "kavya", "c-1", details));
    }

    private static List<Facts.Fact> factsOf(Map<String, Object> details) {
        return Facts.of(new TimelineEntry(1, Instant.EPOCH, "order.placed.v1", "kavya", "c-1", details));
    }
}
