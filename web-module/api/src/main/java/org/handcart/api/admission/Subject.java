package org.handcart.api.admission;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request changes: one order, or orders that are not there yet. Reads, the rider's door, the warehouse and all
 * else do not queue here; they must not wait behind a crowd that cancels.
 */
record Subject(Lane lane, Object key) {

    /** Each has places of its own, so that buyers do not wait for those who cancel. */
    enum Lane {
        PLACING,
        CHANGING
    }

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** As the container decoded it; {@code /orders} is an alias of {@code /v1/orders}. */
    private static final Pattern ORDERS = Pattern.compile("(?:/v1)?/orders(?:/([^/]+)(?:/.*)?)?");

    /** Empty for what does not queue. @param path below the API's root, decoded */
    static Optional<Subject> of(String method, String path) {
        if (!WRITES.contains(method)) {
            return Optional.empty();
        }
        Matcher orders = ORDERS.matcher(path);
        if (!orders.matches()) {
            return Optional.empty();
        }
        String order = orders.group(1);
        return Optional.of(
                order == null
                        ? new Subject(Lane.PLACING, new Object())
                        : new Subject(Lane.CHANGING, order.toLowerCase(Locale.ROOT)));
    }
}
