package org.handcart.benchmark;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Closed-loop clients against a running server: {@code OrderBenchmark http://localhost:9080 16 30 [rounds]}. Places orders
 * of three lines, reads them, lists them, cancels one of three units under four circumstances, and places {@link
 * RichOrders}, each for the given seconds, and prints requests per second and percentiles. Only against this machine.
 */
public final class OrderBenchmark {
    private final ClosedLoop clients;
    private final Api admin;
    private final Api regional;
    private final BenchShop shop;
    private final RichOrders rich;

    private OrderBenchmark(URI base, int clients, int seconds) throws Exception {
        this.clients = new ClosedLoop(clients, seconds);
        this.admin = Api.as(base, "admin");
        this.regional = Api.as(base, "regional");
        this.shop = new BenchShop(admin);
        this.rich = new RichOrders(admin, BenchShop.PRODUCTS, BenchShop.STORES);
    }

    public static void main(String[] arguments) throws Exception {
        OrderBenchmark benchmark = new OrderBenchmark(
                URI.create(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        benchmark.shop.prepare();
        benchmark.rich.prepare();
        for (int round = 1; round <= rounds; round++) {
            benchmark.round();
        }
    }

    private void round() throws Exception {
        List<String> released = clients.run("place order, 3 lines, released", shop::releasedOrder);
        List<String> ids = released.stream()
                .map(order -> Api.parsed(order).get("id").asText())
                .toList();
        clients.run("read order", () -> admin.get("/api/v1/orders/" + any(ids)));
        clients.run("list 20", () -> admin.get("/api/v1/orders?limit=20"));
        clients.run("cancel 1 of 3, asks the warehouse", new Cancels(released, "original"));
        List<String> kept = clients.run("place order, 3 lines, kept", shop::keptOrder);
        clients.run("cancel 1 of 3, due falls", new Cancels(kept, "original"));
        List<String> prepaid = clients.run("place order, store credit, kept", shop::prepaidOrder);
        clients.run("cancel 1 of 3, refund", new Cancels(prepaid, "original"));
        clients.run("bundle, 3 promos, 2 tenders", rich::place);
    }

    private static String any(List<String> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    /** Cancels one unit of each order, once. */
    private final class Cancels implements ClosedLoop.Step {
        private final List<String> orders;
        private final String method;
        private final AtomicInteger next = new AtomicInteger();

        Cancels(List<String> orders, String method) {
            this.orders = orders;
            this.method = method;
        }

        @Override
        public @Nullable String call() throws Exception {
            int mine = next.getAndIncrement();
            if (mine >= orders.size()) {
                return null;
            }
            var order = Api.parsed(orders.get(mine));
            return regional.post("/api/v1/orders/" + order.get("id").asText() + "/cancel-partial", """
                    {"items":[{"orderLineId":"%s","quantity":1}],"reason":"CUSTOMER_REQUEST","refundMethod":"%s"}""".formatted(
                            order.at("/lines/0/id").asText(), method));
        }
    }
}
