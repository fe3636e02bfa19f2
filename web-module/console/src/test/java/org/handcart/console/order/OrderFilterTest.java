package org.handcart.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void writesOnlyWhatIsFilledInIntoTheAddress() {
        OrderFilter filter = new OrderFilter(
                Set.of(OrderStatus.PACKED, OrderStatus.CONFIRMED),
                " ",
                " milk ",
                LocalDate.of(2026, 11, 20),
                null,
                true);

        assertThat(filter.parameters())
                .containsExactly(
                        entry("status", "CONFIRMED,PACKED"),
                        entry("q", "milk"),
                        entry("from", "2026-11-20"),
                        entry("sort", "oldest"));
    }

    @Test
    void readsBackWhatItWrote() {
        Set<OrderStatus> both = Set.of(OrderStatus.PACKED, OrderStatus.CONFIRMED);
        OrderFilter filter = new OrderFilter(both, null, null, null, null, false);

        assertThat(OrderFilter.statuses(filter.parameters().get("status").get(0)))
                .isEqualTo(both);
        assertThat(OrderFilter.day("2026-11-20")).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void leavesOutWhatDoesNotExist() {
        assertThat(OrderFilter.statuses("PACKED,NOPE,,packed")).containsExactly(OrderStatus.PACKED);
        assertThat(OrderFilter.statuses(null)).isEmpty();
        assertThat(OrderFilter.day("31.12.2026")).isNull();
        assertThat(OrderFilter.day("+999999999-12-31")).isNull();
        assertThat(OrderFilter.day("0000-01-01")).isNull();
    }

    @Test
    void takesTheWholeOfTheLastDayInTheZoneOfWhoeverLooks() {
        LocalDate endOfSummerTime = LocalDate.of(2026, 10, 25);
        OrderFilter filter = new OrderFilter(Set.of(), null, null, endOfSummerTime, endOfSummerTime, false);

        OrderSearch search = filter.search(BERLIN, 25, null);

        assertThat(search.createdFrom()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(search.createdTo()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void asksForAnyStatusWhenNoneIsChosen() {
        OrderFilter filter = new OrderFilter(Set.of(), null, null, null, null, false);

        assertThat(filter.search(BERLIN, 25, null).status()).isNull();
        assertThat(filter.isEmpty()).isTrue();
    }

    private static Map.Entry<String, List<String>> entry(String name, String value) {
        return Map.entry(name, List.of(value));
    }
}
