package org.handcart.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.handcart.benchmark.Cancelling.Target;

/** The stores and goods of the benchmarks. */
final class BenchShop {
    static final int PRODUCTS = 400;
    static final int STORES = 5;
    /** Its orders stay until somebody releases them, so what is cancelled is cancelled at once. */
    private static final String KEEPS = "BENCH-KEEP-";

    private static final int PIECES = 1_000_000;

    private final Api admin;

    BenchShop(Api admin) {
        this.admin = admin;
    }

    /** Goods at 120.00, a million of each in the five stores of the sample data and in five that keep their orders. */
    void prepare() throws Exception {
        List<String> goods = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            admin.put("/api/v1/products/BENCH-" + i, """
                    {"name":"Benchmark %1$d","prices":[{"storeCode":null,"currency":"INR","amount":"120.00","from":null}]}""".formatted(i));
            goods.add("{\"sku\":\"BENCH-%d\",\"quantity\":%d}".formatted(i, PIECES));
        }
        for (int store = 1; store <= STORES; store++) {
            String keeping = KEEPS + store;
            if (!admin.exists("/api/v1/stores/" + keeping)) {
                admin.put("/api/v1/stores/" + keeping, """
                        {"name":"Benchmark","currency":"INR","zone":"Asia/Kolkata","country":"IN","autoRelease":false}""");
            }
            receive("QC-00" + store, goods);
            receive(keeping, goods);
        }
    }

    private void receive(String store, List<String> goods) throws Exception {
        admin.post("/api/v1/inventory/adjustments", """
                {"storeCode":"%s","reason":"RECEIVE","items":[%s]}""".formatted(store, String.join(",", goods)));
    }

    /** Three lines of three, paid at the door, released to the warehouse. */
    String releasedOrder() throws Exception {
        return place("QC-00" + anyStore(), 3, 3, "{\"type\":\"COD\"}");
    }

    /** Three lines of three, paid at the door, not released. */
    String keptOrder() throws Exception {
        return place(KEEPS + anyStore(), 3, 3, "{\"type\":\"COD\"}");
    }

    /** The same, paid by store credit. */
    String prepaidOrder() throws Exception {
        return place(KEEPS + anyStore(), 3, 3, "{\"type\":\"STORE_CREDIT\",\"amount\":\"1080.00\"}");
    }

    /** One line of so many units, paid at the door, not released. */
    Target orderOf(int units) throws Exception {
        JsonNode order = Api.parsed(place(KEEPS + anyStore(), 1, units, "{\"type\":\"COD\"}"));
        return new Target(order.get("id").asText(), order.at("/lines/0/id").asText(), units);
    }

    private static int anyStore() {
        return 1 + ThreadLocalRandom.current().nextInt(STORES);
    }

    private String place(String store, int lines, int units, String tender) throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int first = random.nextInt(PRODUCTS - lines);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            wanted.add("{\"sku\":\"BENCH-%d\",\"quantity\":%d}".formatted(first + i, units));
        }
        return admin.post("/api/v1/orders", """
                {"channel":"WEB","currency":"INR","storeCode":"%s",
                 "customer":{"externalId":"bench-%d","name":"Kavya","phone":"+919812345678"},
                 "deliveryAddress":{"line1":"12 MG Road","city":"Bengaluru","postalCode":"560001","country":"IN"},
                 "lines":[%s],"tenders":[%s]}""".formatted(
                        store, random.nextInt(RichOrders.CUSTOMERS), String.join(",", wanted), tender));
    }
}
