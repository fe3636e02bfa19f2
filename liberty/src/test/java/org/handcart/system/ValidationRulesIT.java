package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of one store over HTTP: what is wrong with them, what they do to an order, and a hold from its beginning to its end. */
class ValidationRulesIT extends OnBuiltEar {
    private Client admin;
    private Shop shop;
    private String code;

    @BeforeEach
    void openAStore() {
        admin = admin();
        shop = Shop.thatReleases(admin);
        code = "R-" + shop.code();
    }

    @Test
    void tellsLineAndColumnAndKeepsNothing() {
        Answer refused = rule("WARN", "order.units > 1 &&\\n  cust.x").expectProblem(422, "rule-refused");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/expression");
        assertThat(refused.number("/issues/0/line")).isEqualTo(2);
        assertThat(refused.number("/issues/0/column")).isEqualTo(3);
        admin.get("/api/v1/validation-rules/" + code).send().expectProblem(404, "not-found");
    }

    @Test
    void refusesAnOrderAndIsReplacedAndPutOutOfForceByItsVersion() {
        rule("REFUSE", "order.units > 2").expect(201);
        Answer refused = shop.order().line(shop.milk(), 3).place().expectProblem(422, "rule");
        assertThat(refused.text("/errors/0/detail")).isEqualTo("3 units");
        assertThat(refused.text("/rules/0/rule")).isEqualTo(code);
        assertThat(shop.available(shop.milk())).isEqualTo(10);

        rule("WARN", "order.units > 2").expectProblem(428, "precondition-required");
        put("WARN", "order.units > 2").header("If-Match", "\"1\"").send().expect(200);
        Answer warned = shop.order().line(shop.milk(), 3).place().expect(201);
        assertThat(warned.text("/warnings/0/message")).isEqualTo("3 units");

        admin.delete("/api/v1/validation-rules/" + code)
                .header("If-Match", "\"1\"")
                .send()
                .expectProblem(412, "stale-version");
        admin.delete("/api/v1/validation-rules/" + code)
                .header("If-Match", "\"2\"")
                .send()
                .expect(200);
        assertThat(shop.order().line(shop.milk(), 3).place().expect(201).json().has("warnings"))
                .isFalse();
        assertThat(admin.get("/api/v1/validation-rules/" + code + "/history")
                        .send()
                        .expect(200)
                        .at("/items"))
                .hasSize(3);
    }

    @Test
    void aHeldOrderGoesToTheWarehouseWhenItsHoldIsReleased() {
        rule("HOLD", "order.units > 2").expect(201);
        LiveOrder order = shop.order475().placed();
        assertThat(order.status()).isEqualTo("PENDING");
        assertThat(order.read().text("/subStatus")).isEqualTo("HELD");
        assertThat(order.timeline()).contains("order.hold-placed.v1").doesNotContain("order.released.v1");

        JsonNode hold = admin.get(order.path() + "/holds").send().expect(200).at("/items/0");
        assertThat(hold.path("source").asText()).isEqualTo("RULE");
        String release = order.path() + "/holds/" + hold.path("id").asText() + "/release";
        Client agent = admin.as(DEMO, "agent");
        agent.post(release).json("{\"reason\":\"mine\"}").send().expectProblem(403, "forbidden");
        Call own = agent.post(order.path() + "/holds")
                .idempotencyKey("hold-" + code)
                .json("{\"reason\":\"FRAUD_SUSPECTED\",\"detail\":\"odd address\"}");
        Answer second = own.send().expect(201);
        assertThat(own.send().expect(201).body()).isEqualTo(second.body());
        assertThat(admin.get(order.path() + "/holds").send().at("/items")).hasSize(2);
        agent.post(order.path() + "/holds/" + second.text("/id") + "/release")
                .json("{\"reason\":\"it is fine\"}")
                .send()
                .expect(200);
        assertThat(order.status()).isEqualTo("PENDING");
        admin.post(release).json("{}").send().expectProblem(400, "invalid-request");
        admin.post(release).json("{\"reason\":\"looked\"}").send().expect(200);
        admin.post(release).json("{\"reason\":\"again\"}").send().expectProblem(409, "not-holdable");

        assertThat(order.timeline())
                .containsSubsequence("order.hold-lifted.v1", "order.confirmed.v1", "order.released.v1");
        admin.post(order.path() + "/holds")
                .json("{\"reason\":\"TOO_LATE\",\"detail\":\"the warehouse has it\"}")
                .send()
                .expectProblem(409, "not-holdable");
    }

    @Test
    void triesARuleOnADraftAndOverThePast() {
        LiveOrder order = shop.order475().placed();
        Answer tried = admin.post("/api/v1/validation-rules/test")
                .json("""
                        {"expression":"order.total == minor('475.00', order.currency)","order":"%s"}
                        """.formatted(order.read().text("/orderNumber")))
                .send()
                .expect(200);
        assertThat(tried.at("/broken").asBoolean()).isTrue();
        assertThat(tried.number("/values/order/total")).isEqualTo(47_500);

        rule("REFUSE", "order.total > 40000").expect(201);
        Answer run = admin.post("/api/v1/validation-rules/" + code
                        + "/dry-run?from=2020-01-01T00:00:00Z&to=2190-01-01T00:00:00Z")
                .send()
                .expect(200);
        assertThat(run.number("/orders")).isEqualTo(1);
        assertThat(run.number("/refused")).isEqualTo(1);
        assertThat(run.at("/complete").asBoolean()).isTrue();
    }

    private Answer rule(String severity, String expression) {
        return put(severity, expression).send();
    }

    private Call put(String severity, String expression) {
        return admin.put("/api/v1/validation-rules/" + code).json("""
                {"storeCode":"%s","severity":"%s","expression":"%s","message":"{order.units} units"}
                """.formatted(shop.code(), severity, expression));
    }
}
