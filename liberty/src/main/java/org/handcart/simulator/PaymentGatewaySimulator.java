package org.handcart.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A payment gateway that moves no money. {@code POST} to {@code /authorisations}, {@code /charges}, {@code /captures},
 * {@code /voids} and {@code /refunds} with an {@code Idempotency-Key}, {@code GET} of the same with the key behind; see
 * {@code SimulatorGateway}.
 *
 * <p>The last two digits of the amount in minor units decide (the table is {@link MagicAmount}); what is none of them
 * works. A key works once: asking again gives the first answer, another amount under the same key 422. Remembers until
 * it is stopped. Safe for many clients.
 */
public final class PaymentGatewaySimulator implements AutoCloseable {

    private static final Pattern AMOUNT = Pattern.compile("\"amountMinor\"\\s*:\\s*(\\d{1,18})\\b");
    private static final int LONGEST_BODY = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16, PaymentGatewaySimulator::daemon);
    private final Duration silence;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** What is known about a key. */
    private record Outcome(long minor, int status, String body, AtomicInteger asked) {}

    private PaymentGatewaySimulator(HttpServer server, Duration silence) {
        this.server = server;
        this.silence = silence;
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0: any that is free
     */
    public static PaymentGatewaySimulator start(int port) throws IOException {
        return start(port, Duration.ofSeconds(20));
    }

    /** @param silence how long the answer to a 02 amount takes */
    static PaymentGatewaySimulator start(int port, Duration silence) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PaymentGatewaySimulator simulator = new PaymentGatewaySimulator(server, silence);
        server.setExecutor(simulator.threads);
        for (String kind : List.of("authorisation", "charge", "capture", "void", "refund")) {
            server.createContext("/" + kind + "s", exchange -> simulator.handle(exchange, kind));
        }
        server.start();
        return simulator;
    }

    /** For {@code handcart.payment.gateway-url}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests were carried out; a repeated key counts once. */
    public int movements() {
        return count.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, String kind) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "GET" -> ask(exchange, kind, path.substring(path.lastIndexOf('/') + 1));
                case "POST" -> perform(exchange, kind);
                default -> answer(exchange, 405, error("GET or POST"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(HttpExchange exchange, String kind, String key) throws IOException {
        @Nullable Outcome known = outcomes.get(kind + ":" + key);
        if (known == null) {
            answer(exchange, 404, error("unknown key"));
        } else {
            answer(
                    exchange,
                    200,
                    MagicAmount.of(known.minor())
                            .later(known.body(), known.asked().incrementAndGet()));
        }
    }

    private void perform(HttpExchange exchange, String kind) throws IOException, InterruptedException {
        @Nullable String header = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Matcher amount =
                AMOUNT.matcher(new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8));
        if (header == null || !amount.find()) {
            answer(exchange, 400, error("an Idempotency-Key and an amountMinor are needed"));
            return;
        }
        String key = kind + ":" + header;
        long minor = Long.parseLong(amount.group(1));
        MagicAmount magic = MagicAmount.of(minor);
        if (magic == MagicAmount.FAILS_TWICE
                && failures.computeIfAbsent(key, ignored -> new AtomicInteger()).incrementAndGet() <= 2) {
            answer(exchange, 500, error("out of order"));
            return;
        }
        boolean known = outcomes.containsKey(key);
        Outcome outcome = outcomes.computeIfAbsent(key, ignored -> carryOut(kind, minor));
        if (outcome.minor() != minor) {
            answer(exchange, 422, "{\"status\":\"invalid\",\"reason\":\"the key stands for another amount\"}");
            return;
        }
        if (magic == MagicAmount.SILENT && !known) {
            Thread.sleep(silence.toMillis());
        }
        answer(exchange, outcome.status(), outcome.body());
    }

    private Outcome carryOut(String kind, long minor) {
        MagicAmount magic = MagicAmount.of(minor);
        if (magic.refuses(kind)) {
            return new Outcome(minor, magic.status(), magic.refusal(), new AtomicInteger());
        }
        String reference = "sim_%s_%06d".formatted(kind, count.incrementAndGet());
        return new Outcome(minor, 201, magic.done(kind, reference, Instant.now()), new AtomicInteger());
    }

    private static String error(String reason) {
        return "{\"status\":\"error\",\"reason\":\"" + reason + "\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "payment-gateway-simulator");
        thread.setDaemon(true);
        return thread;
    }
}
