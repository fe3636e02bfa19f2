package org.handcart.system;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order before it is placed. */
public final class Draft {
    private static final String CUSTOMER =
            "{\"externalId\":\"c-17\",\"name\":\"Asha Rao\",\"phone\":\"+919812345678\",\"email\":\"asha@example.org\"}";
    private static final String ADDRESS =
            "{\"line1\":\"12 Lake Road\",\"line2\":null,\"city\":\"Bengaluru\",\"region\":\"KA\","
                    + "\"postalCode\":\"560038\",\"country\":\"IN\",\"latitude\":12.97,\"longitude\":77.59}";

    private final Client client;
    private final String store;
    private final List<String> lines = new ArrayList<>();
    private final List<String> fees = new ArrayList<>();
    private String externalId = "T-" + UUID.randomUUID();
    private String tenders = "{\"type\":\"COD\"}";
    private @Nullable String expectedTotal;

    Draft(Client client, String store) {
        this.client = client;
        this.store = store;
    }

    public Draft line(String sku, int quantity) {
        lines.add("{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity));
        return this;
    }

    public Draft fee(String type, String amount) {
        fees.add("{\"type\":\"%s\",\"amount\":\"%s\"}".formatted(type, amount));
        return this;
    }

    public Draft externalId(String id) {
        externalId = id;
        return this;
    }

    public Draft expectedTotal(String amount) {
        expectedTotal = amount;
        return this;
    }

    /** As JSON objects, separated by commas. */
    public Draft tenders(String objects) {
        tenders = objects;
        return this;
    }

    public String json() {
        return """
                {"externalId":"%s","channel":"WEB","currency":"INR","storeCode":"%s","customer":%s,"deliveryAddress":%s,
                 "lines":[%s],"fees":[%s],"tenders":[%s]%s,"notes":"ring twice"}
                """.formatted(
                        externalId,
                        store,
                        CUSTOMER,
                        ADDRESS,
                        String.join(",", lines),
                        String.join(",", fees),
                        tenders,
                        expectedTotal == null ? "" : ",\"expectedTotal\":\"" + expectedTotal + "\"");
    }

    public Call call() {
        return client.post("/api/v1/orders").json(json());
    }

    /** Sends it once. */
    public Answer place() {
        return call().newKey().send();
    }

    /** @throws AssertionError when it was not taken */
    public LiveOrder placed() {
        return new LiveOrder(client, place().expect(201).text("/id"));
    }
}
