package org.handcart.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderLineId;
import org.handcart.shared.json.MalformedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarehouseEventBodyTest {

    private static final String LINE = "019a8b5e-0000-7000-8000-000000000001";
    private static final String REPORT = """
            {"eventId":"e-1","orderId":"QC001-261120-000042","sequence":3,"type":"SHORT","occurredAt":"2026-11-20T10:00:00Z",
             "lines":[{"orderLineId":"%s","picked":2,"short":1,"substitute":{"sku":"OAT-1L","quantity":1}}]}""".formatted(LINE);

    @Test
    void readsAReportAndKeepsItsText() {
        assertThat(WarehouseEventBody.read(REPORT))
                .isEqualTo(new WarehouseEvent(
                        "e-1",
                        "QC001-261120-000042",
                        3,
                        "SHORT",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        java.util.List.of(new WarehouseLine(
                                new OrderLineId(UUID.fromString(LINE)), 2, null, null, 1, null, null, "OAT-1L", 1)),
                        REPORT));
    }

    @Test
    void aReportOfTheWholeOrderNeedsNoLines() {
        String text =
                "{\"eventId\":\"e\",\"orderId\":\"o\",\"sequence\":1,\"type\":\"RELEASE_ACK\",\"occurredAt\":\"2026-11-20T10:00:00Z\"}";

        assertThat(WarehouseEventBody.read(text).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "sequence":3      | "sequence":0       | /sequence
                    "sequence":3      | "sequence":2.7     | /sequence
                    "sequence":3      | "sequence":"3"     | /sequence
                    "sequence":3      | "sequence":null    | /sequence
                    "type":"SHORT"    | "type":"EXPLODE"   | /type
                    "type":"SHORT"    | "type":7           | /type
                    "eventId":"e-1"   | "eventId":""       | /eventId
                    "eventId":"e-1"   | "eventId":"a\\u0000b" | /eventId
                    "picked":2        | "picked":-1        | /lines/0/picked
                    "picked":2        | "picked":4294967297 | /lines/0/picked
                    "picked":2        | "packed":1e9       | /lines/0/packed
                    "quantity":1      | "quantity":0       | /lines/0/substitute/quantity
                    2026-11-20        | 9999-11-20         | /occurredAt
                    019a8b5e-0000     | zzzzzzzz-0000      | /lines/0/orderLineId
                    "short":1         | "shrot":1          | /lines/0/shrot
                    "short":1         | "picked":1         | /lines/0
                    """)
    void refusesAReportThatIsNotExact(String what, String instead, String where) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> WarehouseEventBody.read(REPORT.replace(what, instead)))
                .extracting(MalformedJson::pointer)
                .isEqualTo(where);
    }

    @Test
    void refusesALineTwice() {
        String twice = REPORT.replace("[{", "[{\"orderLineId\":\"" + LINE + "\",\"picked\":1},{");

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> WarehouseEventBody.read(twice))
                .extracting(MalformedJson::pointer)
                .isEqualTo("/lines/1/orderLineId");
    }
}
