package org.handcart.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.handcart.benchmark.Crowd.Reply;

/**
 * A crowd that cancels: one unit each, part of it at a few orders that many want, part at orders of their own, and
 * some of it twice. Knows what must come out.
 */
public final class Cancelling {
    private final String host;
    private final String token;
    private final List<Wish> wishes = new ArrayList<>();

    public Cancelling(String host, String token) {
        this.host = host;
        this.token = token;
    }

    /** An order with one line of so many units. */
    public record Target(String order, String line, int units) {}

    private record Wish(Target target, String key) {}

    /** What came of an order. */
    public record Outcome(Target target, long cancelled, long refused, long wanted) {
        /** As many as were there went, and as many as were wanted. */
        public boolean isRight() {
            long expected = Math.min(target.units(), wanted);
            return cancelled == expected && refused == wanted - expected;
        }
    }

    /** So many requests for one unit each of this order. */
    public void want(Target target, int requests) {
        for (int i = 1; i <= requests; i++) {
            wishes.add(new Wish(target, "crowd-" + target.order() + "-" + i));
        }
    }

    /** So many of them are sent once more, with the same key. */
    public void repeat(int requests) {
        List<Wish> once = List.copyOf(wishes);
        for (int i = 0; i < requests; i++) {
            wishes.add(once.get((int) ((long) i * once.size() / requests)));
        }
    }

    /** Mixes them, the same way each time. */
    public List<byte[]> requests() {
        Collections.shuffle(wishes, new Random(17));
        return wishes.stream().map(this::request).toList();
    }

    private byte[] request(Wish wish) {
        String body =
                "{\"items\":[{\"orderLineId\":\"%s\",\"quantity\":1}],\"reason\":\"CUSTOMER_REQUEST\",\"refundMethod\":\"original\"}"
                        .formatted(wish.target().line());
        return """
                POST /api/v1/orders/%s/cancel-partial HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s""".formatted(wish.target().order(), host, token, wish.key(), body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One for each order. A cancelled unit is a key that was answered 201 or 202, however often it was sent. */
    public List<Outcome> outcomes(List<Reply> replies) {
        java.util.Map<Target, java.util.Map<String, Boolean>> keys = new java.util.LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            boolean done = replies.get(i).status() / 100 == 2;
            keys.computeIfAbsent(wish.target(), any -> new java.util.HashMap<>())
                    .merge(wish.key(), done, Boolean::logicalOr);
        }
        List<Outcome> outcomes = new ArrayList<>();
        keys.forEach((target, answers) -> {
            long cancelled =
                    answers.values().stream().filter(Boolean::booleanValue).count();
            outcomes.add(new Outcome(target, cancelled, answers.size() - cancelled, answers.size()));
        });
        return outcomes;
    }
}
