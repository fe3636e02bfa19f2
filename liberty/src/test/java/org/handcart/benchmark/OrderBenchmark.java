package org.handcart.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Closed-loop clients against a running demo: {@code OrderBenchmark http://localhost:9080 16 30 [rounds]}. Places orders
 * of three lines, then reads them, then cancels one of three units, then places {@link RichOrders}, each for the given seconds, and prints requests
 * per second and percentiles. Only against this machine.
 */
public final class OrderBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRODUCTS = 400;
    private static final int STORES = 5;

    private final URI base;
    private final int clients;
    private final long nanos;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RichOrders rich = new RichOrders(new OverHttp(), PRODUCTS, STORES);
    private String token = "";
    private String agentToken = "";

    private OrderBenchmark(URI base, int clients, int seconds) {
        if (!List.of("localhost", "127.0.0.1").contains(base.getHost())) {
            throw new IllegalArgumentException("only against this machine");
        }
        this.base = base;
        this.clients = clients;
        this.nanos = seconds * 1_000_000_000L;
    }

    public static void main(String[] arguments) throws Exception {
        OrderBenchmark benchmark = new OrderBenchmark(
                URI.create(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        benchmark.prepare();
        for (int round = 1; round <= rounds; round++) {
            List<String> placed = benchmark.run("place order, 3 lines", client -> benchmark.place());
            List<String> ids = placed.stream()
                    .map(OrderBenchmark::parsed)
                    .map(order -> order.get("id").asText())
                    .toList();
            benchmark.run("read order", client -> benchmark.get("/api/v1/orders/" + any(ids)));
            benchmark.run("list 20", client -> benchmark.get("/api/v1/orders?limit=20"));
            benchmark.run("cancel 1 of 3 units", new Cancels(benchmark, placed));
            benchmark.run("bundle, 3 promos, 2 tenders", client -> benchmark.rich.place());
        }
    }

    private void prepare() throws Exception {
        token = logIn("admin");
        agentToken = logIn("agent");
        List<String> goods = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            put("/api/v1/products/BENCH-" + i, """
                    {"name":"Benchmark %1$d","prices":[{"storeCode":null,"currency":"INR","amount":"120.00","from":null}]}""".formatted(i));
            goods.add("{\"sku\":\"BENCH-%d\",\"quantity\":1000000}".formatted(i));
        }
        for (int store = 1; store <= STORES; store++) {
            post("/api/v1/inventory/adjustments", token, null, """
                    {"storeCode":"QC-00%d","reason":"RECEIVE","items":[%s]}""".formatted(store, String.join(",", goods)));
        }
        rich.prepare();
    }

    /** The calls of {@link RichOrders}. */
    private final class OverHttp implements RichOrders.Calls {

        @Override
        public boolean exists(String path) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }

        @Override
        public void put(String path, String body) throws Exception {
            OrderBenchmark.this.put(path, body);
        }

        @Override
        public String post(String path, String body) throws Exception {
            return OrderBenchmark.this.post(
                    path, token, java.util.UUID.randomUUID().toString(), body);
        }
    }

    private String logIn(String user) throws Exception {
        String body =
                JSON.writeValueAsString(Map.of("organisation", "demo", "username", user, "password", "handcart-demo"));
        return parsed(post("/api/v1/auth/token", null, null, body))
                .get("access_token")
                .asText();
    }

    private String place() throws Exception {
        int first = ThreadLocalRandom.current().nextInt(PRODUCTS - 2);
        int store = 1 + ThreadLocalRandom.current().nextInt(STORES);
        String body = """
                {"channel":"WEB","currency":"INR","storeCode":"QC-00%d",
                 "customer":{"externalId":"c-17","name":"Kavya","phone":"+919812345678"},
                 "deliveryAddress":{"line1":"12 MG Road","city":"Bengaluru","postalCode":"560001","country":"IN"},
                 "lines":[{"sku":"BENCH-%d","quantity":3},{"sku":"BENCH-%d","quantity":3},{"sku":"BENCH-%d","quantity":3}],
                 "tenders":[{"type":"COD"}]}""".formatted(store, first, first + 1, first + 2);
        return post("/api/v1/orders", token, null, body);
    }

    private List<String> run(String name, Step step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long began = System.nanoTime();
        List<Future<List<Long>>> running = new ArrayList<>();
        List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(pool.submit(() -> {
                List<Long> times = new ArrayList<>();
                while (System.nanoTime() - began < nanos) {
                    long at = System.nanoTime();
                    String answer = step.call(number);
                    if (answer == null) {
                        break;
                    }
                    times.add(System.nanoTime() - at);
                    answers.add(answer);
                }
                return times;
            }));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> times : running) {
            all.addAll(times.get());
        }
        pool.shutdown();
        report(name, all, (System.nanoTime() - began) / 1e9);
        return answers;
    }

    private static void report(String name, List<Long> times, double seconds) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.0f/s   p50 %6.1f  p95 %6.1f  p99 %6.1f ms   (%d requests)%n",
                name,
                sorted.length / seconds,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted.length);
        if (sorted.length == 0) {
            throw new IllegalStateException(name + ": no request went through; " + Arrays.toString(sorted));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private String post(String path, @Nullable String bearer, @Nullable String key, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static String any(List<String> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    /** One request of a client; null when there is nothing left to do. */
    @FunctionalInterface
    interface Step {
        @Nullable
        String call(int client) throws Exception;
    }

    /** Cancels one unit of each placed order, once. */
    private static final class Cancels implements Step {

        private final OrderBenchmark benchmark;
        private final List<String> placed;
        private final java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();

        Cancels(OrderBenchmark benchmark, List<String> placed) {
            this.benchmark = benchmark;
            this.placed = placed;
        }

        @Override
        public @Nullable String call(int client) throws Exception {
            int mine = next.getAndIncrement();
            if (mine >= placed.size()) {
                return null;
            }
            String id = parsed(placed.get(mine)).get("id").asText();
            String line = parsed(benchmark.get("/api/v1/orders/" + id))
                    .at("/lines/0/id")
                    .asText();
            return benchmark.post(
                    "/api/v1/orders/" + id + "/cancel-partial", benchmark.agentToken, "bench-" + id, """
                    {"items":[{"orderLineId":"%s","quantity":1}],"reason":"CUSTOMER_REQUEST","refundMethod":"original"}""".formatted(
                                    line));
        }
    }
}
