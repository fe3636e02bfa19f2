package org.handcart.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stripe as a test plays it: the first two tries of a charge fail, a refund is heard and never answered, unless the test
 * has said what becomes of it.
 */
final class StripeStub implements AutoCloseable {
    private static final Pattern FIELD = Pattern.compile("(?:^|&)([^=&]+)=([^&]*)");

    /** Method, path and idempotency key of what came in. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    /** The fields of the last form. */
    final Map<String, String> form = new ConcurrentHashMap<>();

    /** What becomes of the next refunds, in Stripe's words. */
    final Queue<String> refunds = new ConcurrentLinkedQueue<>();

    /** What became of each refund by its key: the same key is answered the same. */
    private final Map<String, String> ends = new ConcurrentHashMap<>();

    /** What becomes of refunds the test has said nothing about; null: no word. */
    volatile @Nullable String otherwise;

    /** So many tries of each charge fail. */
    volatile int failures = 2;

    /** When asked what became of a refund: that there is none, instead of nothing. */
    volatile boolean knowsNoRefund;

    /** Refunds that were paid: idempotency key, id and amount. */
    final Map<String, String> paid = new ConcurrentHashMap<>();

    private volatile @Nullable Runnable loss;

    private final HttpServer server;

    StripeStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            String line =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + key;
            String body = URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            heard.add(line);
            if (exchange.getRequestMethod().equals("GET")) {
                if ((knowsNoRefund || !paid.isEmpty()) && line.startsWith("GET /v1/refunds ")) {
                    say(exchange, "{\"object\":\"list\",\"data\":[" + paid() + "],\"has_more\":false}");
                } else {
                    exchange.sendResponseHeaders(503, -1);
                }
                return;
            }
            form.clear();
            Matcher fields = FIELD.matcher(body);
            while (fields.find()) {
                form.put(fields.group(1), fields.group(2));
            }
            if (line.startsWith("POST /v1/payment_intents ")) {
                charge(exchange, line);
            }
            Runnable afterPaying = loss;
            if (afterPaying != null && line.startsWith("POST /v1/refunds ")) {
                refund(exchange, key, afterPaying);
                return;
            }
            String end = line.startsWith("POST /v1/refunds ")
                    ? ends.computeIfAbsent(key, any -> refunds.isEmpty() ? otherwise : refunds.poll())
                    : null;
            if (end != null) {
                say(exchange, """
                        {"id":"re_%s","object":"refund","status":"%s","currency":"inr","amount":%s}
                        """.formatted(key, end, form.get("amount")));
            }
            // Any other refund: no word.
        }
    }

    private void charge(HttpExchange exchange, String line) throws IOException {
        if (heard.stream().filter(line::equals).count() <= failures) {
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        say(exchange, """
                {"id":"pi_it","object":"payment_intent","status":"succeeded","currency":"%s","amount":%s,"amount_received":%s}
                """.formatted(form.get("currency"), form.get("amount"), form.get("amount")));
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    /** @param afterPaying what happens between the first payout and its answer, which is lost */
    void paysRefunds(Runnable afterPaying) {
        loss = afterPaying;
    }

    private void refund(HttpExchange exchange, String key, Runnable afterPaying) throws IOException {
        String refund = "re_" + UUID.randomUUID();
        if (paid.putIfAbsent(key, refund + " " + form.get("amount")) == null) {
            afterPaying.run();
            return;
        }
        say(exchange, """
                {"id":"%s","object":"refund","status":"succeeded","currency":"inr","amount":%s}
                """.formatted((Object[]) paid.get(key).split(" ")));
    }

    private String paid() {
        return paid.entrySet().stream()
                .map(refund -> """
                        {"id":"%s","object":"refund","status":"succeeded","currency":"inr","amount":%s,"metadata":{"handcart_key":"%s"}}
                        """.formatted(
                        refund.getValue().split(" ")[0], refund.getValue().split(" ")[1], refund.getKey()))
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
