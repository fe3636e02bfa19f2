package org.handcart.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.json.MalformedJson;
import org.junit.jupiter.api.Test;

class DeliveryEventBodyTest {

    private static final String REPORT = """
            {"eventId":"d-1","orderId":"019a8b5e-0000-7000-8000-000000000001","type":"DELIVERED","riderId":"rider-7",
             "occurredAt":"2026-11-20T10:00:00Z"}""";

    @Test
    void readsAReport() {
        assertThat(DeliveryEventBody.read(REPORT))
                .isEqualTo(new DeliveryEvent(
                        "d-1",
                        new OrderId(UUID.fromString("019a8b5e-0000-7000-8000-000000000001")),
                        "DELIVERED",
                        "rider-7",
                        Instant.parse("2026-11-20T10:00:00Z")));
    }

    @Test
    void refusesAnUnknownTypeAndAMissingRider() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> DeliveryEventBody.read(REPORT.replace("DELIVERED", "EATEN")))
                .extracting(MalformedJson::pointer)
                .isEqualTo("/type");
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> DeliveryEventBody.read(REPORT.replace("\"riderId\":\"rider-7\",", "")))
                .extracting(MalformedJson::pointer)
                .isEqualTo("/riderId");
    }
}
