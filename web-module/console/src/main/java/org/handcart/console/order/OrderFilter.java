package org.handcart.console.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the orders list shows, as the address of the page holds it.
 *
 * @param from first day of placement, in the zone of whoever looks
 * @param to last day of placement, included
 */
record OrderFilter(
        Set<OrderStatus> statuses,
        @Nullable String store,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean oldestFirst) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    OrderFilter {
        statuses = Set.copyOf(statuses);
        store = blankToNull(store);
        text = blankToNull(text);
    }

    /** Statuses named in a list with commas; those that do not exist are left out. */
    static Set<OrderStatus> statuses(@Nullable String names) {
        Set<OrderStatus> found = EnumSet.noneOf(OrderStatus.class);
        if (names != null) {
            List<String> wanted = List.of(names.split(",", -1));
            for (OrderStatus status : OrderStatus.values()) {
                if (wanted.contains(status.name())) {
                    found.add(status);
                }
            }
        }
        return found;
    }

    /** A day such as {@code 2026-11-21}; null for anything else, and for years that no order is from. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    OrderSearch search(ZoneId zone, int limit, @Nullable Position after) {
        return new OrderSearch(
                statuses.isEmpty() ? null : statuses,
                store,
                null,
                from == null ? null : start(from, zone),
                to == null ? null : start(to.plusDays(1), zone),
                text,
                oldestFirst,
                limit,
                after);
    }

    /** Parameters of the address; {@link #statuses(String)} and {@link #day} read them back. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!statuses.isEmpty()) {
            parameters.put(
                    "status",
                    List.of(statuses.stream().sorted().map(OrderStatus::name).collect(Collectors.joining(","))));
        }
        put(parameters, "store", store);
        put(parameters, "q", text);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "sort", oldestFirst ? "oldest" : null);
        return parameters;
    }

    boolean isEmpty() {
        return parameters().keySet().stream().allMatch("sort"::equals);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
