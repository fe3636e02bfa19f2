package org.handcart.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-20T20:06:07.891Z");

    @Test
    void namesTheZone() {
        assertThat(Moments.text(MOMENT, ZoneId.of("Asia/Kolkata"))).isEqualTo("21 Nov 2026, 01:36:07 IST");
        assertThat(Moments.day(MOMENT, ZoneId.of("Asia/Kolkata"))).isEqualTo("21 Nov 2026");
        assertThat(Moments.minute(MOMENT, ZoneId.of("Europe/Berlin"))).isEqualTo("21:06 CET");
        assertThat(Moments.utc(MOMENT)).isEqualTo("2026-11-20T20:06:07Z");
    }

    @Test
    void writesSpansAsShortAsAPersonNeeds() {
        assertThat(Moments.span(Duration.ofSeconds(45))).isEqualTo("45 s");
        assertThat(Moments.span(Duration.ofSeconds(-12 * 60 - 59))).isEqualTo("12 min");
        assertThat(Moments.span(Duration.ofMinutes(185))).isEqualTo("3 h 5 min");
        assertThat(Moments.span(Duration.ofHours(52))).isEqualTo("2 d 4 h");
    }
}
