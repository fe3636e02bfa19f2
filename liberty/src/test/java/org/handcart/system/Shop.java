package org.handcart.system;

import java.util.UUID;

/** A store of its own with its own goods, made through the API, so that no test meets what another has left. Prices in INR. */
public final class Shop {
    /** 120.00, or 10 of them in stock. */
    private final String milk;

    private final String bread;
    private final Client admin;
    private final String code;

    private Shop(Client admin) {
        String tag = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        this.admin = admin;
        this.code = "T-" + tag;
        this.milk = "MILK-" + tag;
        this.bread = "BREAD-" + tag;
    }

    /** Its orders go to the warehouse as soon as they are placed. */
    public static Shop thatReleases(Client admin) {
        return new Shop(admin).open(true);
    }

    /** Its orders stay until somebody releases them. */
    public static Shop thatHolds(Client admin) {
        return new Shop(admin).open(false);
    }

    private Shop open(boolean autoRelease) {
        admin.put("/api/v1/stores/" + code)
                .json("""
                        {"name":"Test store","currency":"INR","zone":"Asia/Kolkata","country":"IN","autoRelease":%s}
                        """.formatted(autoRelease))
                .send()
                .expect(201);
        // a test is one person who cancels more in ten minutes than anybody should
        waitsFrom(101, 0);
        return product(milk, "120.00").product(bread, "80.00").receive(milk, 10).receive(bread, 10);
    }

    /** From which score of risk what is taken back waits for somebody else; 101: never. */
    public Shop waitsFrom(int score, int version) {
        Call decision = admin.put("/api/v1/risk-policies/stores/" + code).json("{\"waitsFrom\":" + score + "}");
        (version == 0 ? decision : decision.ifMatch(version)).send().expect(200);
        return this;
    }

    public Shop product(String sku, String price) {
        admin.put("/api/v1/products/" + sku)
                .json("""
                        {"name":"Test product","prices":[{"storeCode":"%s","currency":"INR","amount":"%s"}]}
                        """.formatted(code, price))
                .send()
                .expect(201);
        return this;
    }

    public Shop receive(String sku, int quantity) {
        admin.post("/api/v1/inventory/adjustments")
                .newKey()
                .json("""
                        {"storeCode":"%s","reason":"RECEIVE","items":[{"sku":"%s","quantity":%d}]}
                        """.formatted(code, sku, quantity))
                .send()
                .expect(201);
        return this;
    }

    public String code() {
        return code;
    }

    /** At 120.00; ten are in stock. */
    public String milk() {
        return milk;
    }

    /** At 80.00; ten are in stock. */
    public String bread() {
        return bread;
    }

    /** Units that can be sold. */
    public long available(String sku) {
        return stock(sku).number("/available");
    }

    public Answer stock(String sku) {
        return admin.get("/api/v1/inventory/" + code + "/" + sku).send().expect(200);
    }

    /** Paid at the door, delivered in Bengaluru. */
    public Draft order() {
        return new Draft(admin, code);
    }

    /** 3 milk, 1 bread, 25 for the delivery, 10 for the cash: 475.00 (D8). */
    public Draft order475() {
        return order().line(milk, 3).line(bread, 1).fee("DELIVERY", "25.00").fee("COD", "10.00");
    }
}
