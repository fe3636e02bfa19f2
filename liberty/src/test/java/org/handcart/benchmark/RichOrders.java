package org.handcart.benchmark;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Orders with everything that costs: a bundle that is taken apart and a line of three, three promotions by code, and two
 * tenders, store credit and the rest at the door.
 */
final class RichOrders {

    private static final int BUNDLES = 50;
    static final int CUSTOMERS = 200;

    /** Each applies to every such order, whatever else does. */
    private static final List<String> PROMOTIONS = List.of(
            "{\"name\":\"Ten percent\",\"kind\":\"PERCENT\",\"percent\":10,\"priority\":1}",
            "{\"name\":\"Twenty off from 300\",\"kind\":\"AMOUNT\",\"currency\":\"INR\",\"amount\":\"20.00\","
                    + "\"threshold\":\"300.00\",\"priority\":2,\"cancelPolicy\":\"CLAWBACK\"}",
            "{\"name\":\"Three for two\",\"kind\":\"BUY_X_GET_Y\",\"buy\":2,\"get\":1,\"choice\":\"CHEAPEST\",\"priority\":3}");

    /** Speaks to the server; the paths are absolute. */
    interface Calls {
        boolean exists(String path) throws Exception;

        void put(String path, String body) throws Exception;

        String post(String path, String body) throws Exception;
    }

    private final Calls calls;
    private final int products;
    private final int stores;

    RichOrders(Calls calls, int products, int stores) {
        this.calls = calls;
        this.products = products;
        this.stores = stores;
    }

    void prepare() throws Exception {
        for (int i = 0; i < BUNDLES; i++) {
            calls.put("/api/v1/products/BENCH-BOX-" + i, """
                    {"name":"Box %1$d","components":[{"sku":"BENCH-%2$d","quantity":1},{"sku":"BENCH-%3$d","quantity":2}],
                     "prices":[{"storeCode":null,"currency":"INR","amount":"299.00","from":null}]}""".formatted(i, 2 * i, 2 * i + 1));
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            calls.post("/api/v1/customers/bench-" + i + "/store-credit", """
                    {"amount":{"amount":"10000000.00","currency":"INR"},"reason":"benchmark"}""");
        }
        for (int i = 0; i < PROMOTIONS.size(); i++) {
            String path = "/api/v1/promotions/BENCH-" + i;
            if (!calls.exists(path)) {
                calls.put(path, PROMOTIONS.get(i));
            }
        }
    }

    String place() throws Exception {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return calls.post("/api/v1/orders", """
                {"channel":"WEB","currency":"INR","storeCode":"QC-00%d",
                 "customer":{"externalId":"bench-%d","name":"Kavya","phone":"+919812345678"},
                 "deliveryAddress":{"line1":"12 MG Road","city":"Bengaluru","postalCode":"560001","country":"IN"},
                 "lines":[{"sku":"BENCH-BOX-%d","quantity":1},{"sku":"BENCH-%d","quantity":3}],
                 "discounts":[{"code":"BENCH-0"},{"code":"BENCH-1"},{"code":"BENCH-2"}],
                 "tenders":[{"type":"STORE_CREDIT","amount":"100.00"},{"type":"COD"}]}""".formatted(
                        1 + random.nextInt(stores),
                        random.nextInt(CUSTOMERS),
                        random.nextInt(BUNDLES),
                        2 * BUNDLES + random.nextInt(products - 2 * BUNDLES)));
    }
}
