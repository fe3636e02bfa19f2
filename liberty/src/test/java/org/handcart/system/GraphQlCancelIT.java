package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling through {@code /graphql}: the effects, keys, refusals and walls of the REST address. */
class GraphQlCancelIT extends OnBuiltEar {
    private static final String ARGUMENTS =
            "($order: String!, $items: [CancellationItemInput!]!, $reason: String = \"CUSTOMER_REQUEST\","
                    + " $method: RefundMethod, $partial: Boolean)";
    private static final String GIVEN =
            "(orderId: $order, items: $items, reason: $reason, refundMethod: $method, allowPartial: $partial)";
    private static final String ITEMS =
            " items { orderLineId cancelledQuantity requested rejected reason refundAmount refund { amount } value { amount }"
                    + " item { sku quantities { ordered cancelled } } }";
    private static final String CANCEL = "mutation Cancel" + ARGUMENTS + " { cancelPartialQuantity" + GIVEN
            + " { id orderId status refundAmount refund { amount currency } refundMethod reason value { amount }"
            + " codReduction { amount } codDue { amount } createdAt completedAt timeline { event }"
            + " refundDetails { tender amount { amount } status }" + ITEMS + " } }";
    private static final String PREVIEW = "query Preview" + ARGUMENTS + " { previewCancellation" + GIVEN
            + " { orderId refund { amount } value { amount } codDue { amount } derivation" + ITEMS + " } }";

    private Client admin;
    private GraphQl graphQl;
    private Shop shop;

    @BeforeEach
    void openAShop() {
        admin = admin();
        graphQl = new GraphQl(admin);
        shop = Shop.thatHolds(admin);
    }

    @Test
    void cancelsWithARefundAndSaysItLikeRest() {
        admin.post("/api/v1/customers/c-17/store-credit")
                .newKey()
                .json("{\"amount\":{\"amount\":\"475.00\",\"currency\":\"INR\"},\"reason\":\"test\"}")
                .send()
                .expect(201);
        LiveOrder order = shop.order475().tenders("{\"type\":\"STORE_CREDIT\"}").placed();

        JsonNode done = GraphQl.data(cancel(order, 1, 2, Map.of())).at("/cancelPartialQuantity");

        assertThat(done.at("/refund/amount").asText()).isEqualTo("240.00");
        assertThat(done.at("/refundAmount").decimalValue()).isEqualByComparingTo("240");
        assertThat(done.at("/status").asText()).isEqualTo("COMPLETED");
        assertThat(done.at("/refundMethod").asText()).isEqualTo("ORIGINAL");
        assertThat(done.at("/reason").asText()).isEqualTo("CUSTOMER_REQUEST");
        assertThat(done.at("/completedAt").asText())
                .isGreaterThanOrEqualTo(done.at("/createdAt").asText());
        assertThat(done.at("/items/0/cancelledQuantity").asInt()).isEqualTo(2);
        assertThat(done.at("/items/0/refund/amount").asText()).isEqualTo("240.00");
        assertThat(done.at("/items/0/item/sku").asText()).isEqualTo(shop.milk());
        assertThat(done.at("/items/0/item/quantities/cancelled").asInt()).isEqualTo(2);
        assertThat(done.at("/refundDetails/0/tender").asText()).isEqualTo("STORE_CREDIT");
        String id = done.at("/id").asText();
        Answer rest = admin.get(order.path() + "/cancellations/" + id).send().expect(200);
        assertThat(rest.text("/refund/amount")).isEqualTo("240.00");
        assertThat(order.read().text("/totals/total/amount")).isEqualTo("235.00");
        JsonNode read = graphQl.read("""
                { cancellation(orderId: "%s", id: "%s") { id status refund { amount } items { item { sku } } }
                  cancellations(orderId: "%s", status: COMPLETED) { id }
                  order(id: "%s") { cancellations { id items { item { lineNumber } } } } }""".formatted(order.id(), id, order.read().text("/orderNumber"), order.id()));
        assertThat(read.at("/cancellation/refund/amount").asText()).isEqualTo("240.00");
        assertThat(read.at("/cancellations/0/id").asText()).isEqualTo(id);
        assertThat(read.at("/order/cancellations/0/items/0/item/lineNumber").asInt())
                .isEqualTo(1);
    }

    @Test
    void previewsAndChangesNothing() {
        LiveOrder order = shop.order475().placed();
        Answer before = order.read();

        JsonNode preview =
                GraphQl.data(graphQl.ask(PREVIEW, variables(order, 1, 1))).at("/previewCancellation");

        assertThat(preview.at("/value/amount").asText()).isEqualTo("120.00");
        assertThat(preview.at("/codDue/amount").asText()).isEqualTo("355.00");
        assertThat(preview.at("/refund/amount").asText()).isEqualTo("0.00");
        assertThat(preview.at("/derivation").isArray()).isTrue();
        assertThat(order.read().body()).isEqualTo(before.body());
    }

    @Test
    void answersTheSameKeyAndRequestWithTheSameAnswer() {
        LiveOrder order = shop.order475().placed();
        Call first = graphQl.call(CANCEL, variables(order, 1, 1)).idempotencyKey(order.id());
        JsonNode done = GraphQl.data(first.send());

        JsonNode again = GraphQl.data(first.send());
        Answer other = graphQl.call(CANCEL, variables(order, 1, 2))
                .idempotencyKey(order.id())
                .send();
        Answer rest = order.cancelCall(1, 1, "").idempotencyKey(order.id()).send();

        assertThat(again).isEqualTo(done);
        assertThat(other.text("/errors/0/extensions/code")).isEqualTo("key-reused");
        assertThat(other.number("/errors/0/extensions/status")).isEqualTo(422);
        rest.expectProblem(422, "key-reused");
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
    }

    @Test
    void wantsAKeyAndMakesOneChangeInEachDocument() {
        LiveOrder order = shop.order475().placed();

        Answer without = graphQl.ask(CANCEL, variables(order, 1, 1)).expect(200);
        Answer twice = graphQl.call(
                        "mutation Two" + ARGUMENTS + " { a: cancelPartialQuantity" + GIVEN
                                + " { id } b: cancelPartialQuantity" + GIVEN + " { id } }",
                        variables(order, 1, 1))
                .newKey()
                .send()
                .expect(400);

        assertThat(without.text("/errors/0/extensions/code")).isEqualTo("idempotency-key-required");
        assertThat(without.at("/data").isNull()).isTrue();
        assertThat(twice.text("/errors/0/extensions/reason")).isEqualTo("SEVERAL_CHANGES");
        assertThat(order.units(1, "cancelled")).isZero();
    }

    @Test
    void refusesWithTheReasonOfEachLine() {
        LiveOrder order = shop.order475().placed();

        Answer tooMany = cancel(order, 1, 4, Map.of()).expect(200);
        JsonNode some =
                GraphQl.data(cancel(order, 1, 4, Map.of("partial", true))).at("/cancelPartialQuantity");

        assertThat(tooMany.at("/data").isNull()).isTrue();
        assertThat(tooMany.text("/errors/0/path/0")).isEqualTo("cancelPartialQuantity");
        JsonNode refused = tooMany.at("/errors/0/extensions");
        assertThat(refused.at("/code").asText()).isEqualTo("not-cancellable");
        assertThat(refused.at("/reason").asText()).isEqualTo("MORE_THAN_OPEN");
        assertThat(refused.at("/status").asInt()).isEqualTo(409);
        assertThat(refused.at("/correlationId").asText()).isEqualTo(tooMany.header("X-Correlation-Id"));
        assertThat(refused.at("/items/0/orderLineId").asText()).isEqualTo(order.line(1));
        assertThat(refused.at("/items/0/requested").asInt()).isEqualTo(4);
        assertThat(some.at("/items/0/cancelledQuantity").asInt()).isEqualTo(3);
        assertThat(some.at("/items/0/rejected").asInt()).isEqualTo(1);
    }

    @Test
    void bindsArgumentsAsStrictlyAsABody() {
        LiveOrder order = shop.order475().placed();
        Map<String, Object> zero = variables(order, 1, 0);
        Map<String, Object> noId = variables(order, 1, 1);
        noId.put("items", List.of(Map.of("orderLineId", "1", "quantity", 1)));
        Map<String, Object> unknown = variables(order, 1, 1);
        unknown.put("items", List.of(Map.of("orderLineId", order.line(1), "quantity", 1, "price", "0.00")));
        Map<String, Object> fraction = variables(order, 1, 1);
        fraction.put("items", List.of(Map.of("orderLineId", order.line(1), "quantity", 1.5)));
        Map<String, Object> twice = variables(order, 1, 1);
        twice.put("items", List.of(item(order, 1, 1), item(order, 1, 1)));

        assertThat(refusal(zero).at("/pointer").asText()).isEqualTo("/items/0/quantity");
        assertThat(refusal(noId).at("/pointer").asText()).isEqualTo("/items/0/orderLineId");
        assertThat(refusal(twice).at("/code").asText()).isEqualTo("invalid-request");
        assertThat(refusal(unknown).at("/code").asText()).isEqualTo("graphql-invalid");
        assertThat(refusal(fraction).at("/code").asText()).isEqualTo("graphql-invalid");
        assertThat(order.units(1, "cancelled")).isZero();
    }

    @Test
    void showsAndChangesOnlyWhatTheRestApiWould() {
        LiveOrder order = shop.order475().placed();
        String cancellation = order.cancel(1, 1).expect(201).text("/cancellationId");
        String all = """
                { order(id: "%s") { id lines { id } cancellations { id } } cancellation(orderId: "%s", id: "%s") { id }
                  cancellations(orderId: "%s") { id } orders(filter: {storeCode: "%s"}) { nodes { id } } }""".formatted(order.id(), order.id(), cancellation, order.id(), shop.code());

        JsonNode ours = graphQl.read(all);
        JsonNode otherStores = new GraphQl(nobody().as(DEMO, "manager")).read(all);
        Answer rider = new GraphQl(nobody().as(DEMO, "rider")).ask(all);
        Answer foreign = new GraphQl(nobody().as(DEMO, "manager"))
                .call(CANCEL, variables(order, 1, 1))
                .newKey()
                .send();

        assertThat(ours.at("/order/id").asText()).isEqualTo(order.id());
        assertThat(ours.at("/cancellation/id").asText()).isEqualTo(cancellation);
        assertThat(otherStores.toString())
                .isEqualTo("{\"order\":null,\"cancellation\":null,\"cancellations\":null,\"orders\":{\"nodes\":[]}}");
        assertThat(rider.body()).doesNotContain(shop.milk());
        int restOfRider = nobody().as(DEMO, "rider").get(order.path()).send().status();
        assertThat(rider.json().path("errors").size() > 0).isEqualTo(restOfRider == 403);
        assertThat(foreign.text("/errors/0/extensions/code")).isEqualTo("not-found");
        assertThat(foreign.number("/errors/0/extensions/status")).isEqualTo(404);
        assertThat(order.units(1, "cancelled")).isEqualTo(1);
        // The id of another order's cancellation is not found under this one.
        LiveOrder second = shop.order475().placed();
        assertThat(graphQl.read("{ cancellation(orderId: \"%s\", id: \"%s\") { id } }"
                                .formatted(second.id(), cancellation))
                        .at("/cancellation")
                        .isNull())
                .isTrue();
    }

    private Answer cancel(LiveOrder order, int line, int quantity, Map<String, Object> more) {
        Map<String, Object> variables = variables(order, line, quantity);
        variables.putAll(more);
        return graphQl.call(CANCEL, variables).newKey().send();
    }

    private JsonNode refusal(Map<String, Object> variables) {
        return graphQl.call(CANCEL, variables)
                .idempotencyKey(UUID.randomUUID().toString())
                .send()
                .at("/errors/0/extensions");
    }

    private static Map<String, Object> variables(LiveOrder order, int line, int quantity) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("order", order.id());
        variables.put("items", List.of(item(order, line, quantity)));
        return variables;
    }

    private static Map<String, Object> item(LiveOrder order, int line, int quantity) {
        return Map.of("orderLineId", order.line(line), "quantity", quantity);
    }
}
