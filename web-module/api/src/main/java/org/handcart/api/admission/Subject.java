package org.handcart.api.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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

    private static final String GRAPHQL = "/graphql";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** As the container decoded it; {@code /orders} is an alias of {@code /v1/orders}. */
    private static final Pattern ORDERS = Pattern.compile("(?:/v1)?/orders(?:/([^/]+)(?:/.*)?)?");

    /** Before its body is read: false when the request does not queue, whatever is in it. */
    static boolean mayQueue(HttpServletRequest request) {
        return isGraphQl(request) || ofPath(request).isPresent();
    }

    /** With its body read. Empty for what does not queue. */
    static Optional<Subject> of(HttpServletRequest request) {
        return isGraphQl(request) ? EarlyBody.of(request).flatMap(Subject::ofGraphQl) : ofPath(request);
    }

    /**
     * Which order a mutation changes is known when it has been parsed: it queues behind no other, and takes one of the
     * places. A query goes its way. An escape may hide the word, so what has one queues, too.
     */
    static Optional<Subject> ofGraphQl(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.contains("mutation") || text.contains("\\u")
                ? Optional.of(new Subject(Lane.CHANGING, new Object()))
                : Optional.empty();
    }

    private static boolean isGraphQl(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && GRAPHQL.equals(request.getServletPath());
    }

    private static Optional<Subject> ofPath(HttpServletRequest request) {
        return of(request.getMethod(), String.valueOf(request.getPathInfo()));
    }

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
