package org.handcart.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** D26, number by number. */
class BusinessDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void has25HoursWhenTheClockGoesBack() {
        BusinessDay day = BusinessDay.of(LocalDate.parse("2026-10-25"), BERLIN, LocalTime.MIDNIGHT);

        assertThat(day.from()).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(day.to()).isEqualTo("2026-10-25T23:00:00Z");
        assertThat(day.length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void has23HoursWhenTheClockGoesForward() {
        BusinessDay day = BusinessDay.of(LocalDate.parse("2026-03-29"), BERLIN, LocalTime.MIDNIGHT);

        assertThat(day.length()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void beginsInTheStoresZone() {
        BusinessDay day = BusinessDay.of(LocalDate.parse("2026-11-20"), KOLKATA, LocalTime.MIDNIGHT);

        assertThat(day.from()).isEqualTo("2026-11-19T18:30:00Z");
        assertThat(BusinessDay.at(Instant.parse("2026-11-19T18:29:59.999Z"), KOLKATA, LocalTime.MIDNIGHT)
                        .date())
                .isEqualTo("2026-11-19");
        assertThat(BusinessDay.at(day.from(), KOLKATA, LocalTime.MIDNIGHT)).isEqualTo(day);
    }

    @Test
    void booksASaleBeforeTheCutOffToTheDayBefore() {
        LocalTime four = LocalTime.of(4, 0);
        Instant halfPastOne = Instant.parse("2026-11-20T01:30:00+05:30");

        assertThat(BusinessDay.at(halfPastOne, KOLKATA, four).date()).isEqualTo("2026-11-19");
        assertThat(BusinessDay.at(Instant.parse("2026-11-20T04:00:00+05:30"), KOLKATA, four)
                        .date())
                .isEqualTo("2026-11-20");
    }

    /** Twenty minutes are twenty minutes, although the wall clock then shows an earlier time. */
    @Test
    void countsAPromiseInInstants() {
        Instant order = Instant.parse("2026-10-25T00:50:00Z");
        Instant due = order.plus(Duration.ofMinutes(20));

        assertThat(order.atZone(BERLIN)).hasToString("2026-10-25T02:50+02:00[Europe/Berlin]");
        assertThat(due).isEqualTo("2026-10-25T01:10:00Z");
        assertThat(due.atZone(BERLIN)).hasToString("2026-10-25T02:10+01:00[Europe/Berlin]");
        assertThat(BusinessDay.of(LocalDate.parse("2026-10-25"), BERLIN, LocalTime.MIDNIGHT)
                        .contains(due))
                .isTrue();
    }

    @Test
    void followsOneAnotherWithoutGapOrOverlap() {
        LocalTime cutOff = LocalTime.of(2, 30);
        BusinessDay day = BusinessDay.of(LocalDate.parse("2026-01-01"), BERLIN, cutOff);
        for (int i = 0; i < 366; i++) {
            BusinessDay next = BusinessDay.of(day.date().plusDays(1), BERLIN, cutOff);
            assertThat(next.from()).isEqualTo(day.to());
            assertThat(BusinessDay.at(day.from(), BERLIN, cutOff)).isEqualTo(day);
            assertThat(BusinessDay.at(day.to().minusMillis(1), BERLIN, cutOff)).isEqualTo(day);
            day = next;
        }
    }
}
