package org.handcart.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;

/** Somebody who orders something every few seconds, and now and then does not want all of it any more. */
final class ShopperSimulator extends Worker {

    private static final Logger LOG = Logger.getLogger(ShopperSimulator.class.getName());
    private static final String BUYER = "regional";
    private static final String AGENT = "agent";
    private static final int ENOUGH_STOCK = 10;
    private static final List<String> REASONS = List.of("CUSTOMER_REQUEST", "LATE", "QUALITY");
    private static final List<String> NAMES =
            List.of("Asha Rao", "Kabir Mehta", "Meera Iyer", "Rohan Das", "Zoya Khan", "Vikram Shetty");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final SimulatorSettings settings;
    private final Random random;
    private List<JsonNode> stores = List.of();

    ShopperSimulator(URI http, SimulatorSettings settings) {
        super("shopper");
        this.settings = settings;
        this.api = new Api(http, settings);
        this.random = new Random(settings.seed());
        agenda.in(Duration.ZERO, this::shop);
    }

    @Override
    void rest(Duration atMost) throws InterruptedException {
        Thread.sleep(atMost.toMillis());
    }

    private void shop() throws IOException, InterruptedException {
        double factor = 0.5 + random.nextDouble();
        agenda.in(Duration.ofNanos((long) (settings.betweenOrders().toNanos() * factor)), this::shop);
        JsonNode store = store();
        List<JsonNode> goods = goods(store.get("code").asText());
        if (goods.isEmpty()) {
            LOG.info("nothing to buy in " + store.get("code"));
            return;
        }
        Api.Answer placed = api.post(BUYER, "/api/v1/orders", order(store, goods));
        if (!placed.isOk()) {
            LOG.info("order refused: " + placed);
            return;
        }
        String id = placed.body().get("id").asText();
        if (random.nextDouble() < settings.cancelRate()) {
            agenda.in(Duration.ofNanos((long) (settings.step().toNanos() * 3 * random.nextDouble())), () -> cancel(id));
        }
    }

    private JsonNode store() throws IOException, InterruptedException {
        if (stores.isEmpty()) {
            List<JsonNode> open = new ArrayList<>();
            for (JsonNode store : api.get(BUYER, "/api/v1/stores").body().path("items")) {
                if (store.path("currency").asText().equals("INR")) {
                    open.add(store);
                }
            }
            if (open.isEmpty()) {
                throw new IOException("no store to shop in");
            }
            stores = open;
        }
        return stores.get(random.nextInt(stores.size()));
    }

    private List<JsonNode> goods(String store) throws IOException, InterruptedException {
        List<JsonNode> goods = new ArrayList<>();
        for (JsonNode product : api.get(BUYER, "/api/v1/products?limit=100&storeCode=" + store)
                .body()
                .path("items")) {
            if (product.path("available").asInt() >= ENOUGH_STOCK
                    && product.path("price").isObject()) {
                goods.add(product);
            }
        }
        Collections.shuffle(goods, random);
        return goods;
    }

    private ObjectNode order(JsonNode store, List<JsonNode> goods) {
        ObjectNode order = JSON.createObjectNode()
                .put("channel", "WEB")
                .put("currency", store.get("currency").asText())
                .put("storeCode", store.get("code").asText());
        int number = random.nextInt(NAMES.size());
        order.putObject("customer")
                .put("externalId", "demo-" + number)
                .put("name", NAMES.get(number))
                .put("phone", "+9198123456" + (70 + number));
        order.putObject("deliveryAddress")
                .put("line1", (1 + random.nextInt(99)) + ", 5th Cross")
                .put("city", "Bengaluru")
                .put("postalCode", "5600" + (10 + random.nextInt(80)))
                .put("country", "IN");
        goods.subList(0, Math.min(goods.size(), 1 + random.nextInt(4)))
                .forEach(product -> order.withArray("lines")
                        .addObject()
                        .put("sku", product.get("sku").asText())
                        .put("quantity", 1 + random.nextInt(3)));
        order.withArray("fees").addObject().put("type", "DELIVERY").put("amount", "25.00");
        order.withArray("tenders").addObject().put("type", random.nextInt(4) == 0 ? "CARD" : "COD");
        return order;
    }

    /** One unit of the first line. */
    private void cancel(String orderId) throws IOException, InterruptedException {
        JsonNode line =
                api.get(AGENT, "/api/v1/orders/" + orderId).body().path("lines").path(0);
        ObjectNode request = JSON.createObjectNode()
                .put("reason", REASONS.get(random.nextInt(REASONS.size())))
                .put("refundMethod", "original");
        request.withArray("items")
                .addObject()
                .put("orderLineId", line.path("id").asText())
                .put("quantity", 1);
        Api.Answer answer = api.post(AGENT, "/api/v1/orders/" + orderId + "/cancel-partial", request);
        if (!answer.isOk()) {
            LOG.info("cancellation refused: " + answer);
        }
    }

    @Override
    void closeLinks() {}
}
