package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transport of {@code /graphql}, and what it says that the REST API says too. */
class GraphQlIT extends OnBuiltEar {
    private static final String PATH = GraphQl.PATH;
    private static final String RESPONSE = "application/graphql-response+json";

    private Client admin;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void placeAnOrder() {
        admin = admin();
        shop = Shop.thatHolds(admin);
        order = shop.order475().placed();
    }

    @Test
    void wantsATokenLikeEveryOtherAddress() {
        for (Call call : List.of(
                nobody().post(PATH).json("{\"query\":\"{ __typename }\"}"),
                nobody().get(PATH + "?query=%7B__typename%7D"),
                nobody().withToken("abc").post(PATH).json("{\"query\":\"{ __schema { types { name } } }\"}"))) {
            Answer answer = call.send().expectProblem(401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.text("/instance")).isEqualTo(PATH);
        }
        for (String elsewhere :
                List.of("/graphql/", "/graphql/schema.graphql", "/api/graphql?query=%7B__typename%7D", "/graphiql")) {
            admin.get(elsewhere).send().expectProblem(404, "not-found");
        }
    }

    @Test
    void readsAnOrderByIdAndByNumberAsRestDoes() {
        JsonNode rest = order.read().json();
        String fields = """
                { id orderNumber externalId channel storeCode status subStatus paymentStatus returnStatus currency customerName
                  customer { externalId name phone email } deliveryAddress { line1 city postalCode country }
                  total { amount currency } totals { items { amount } discount { amount } fees { amount } tax { amount }
                    total { amount } paid { amount } refunded { amount } }
                  lineCount lines { id lineNumber sku name quantity bundleLineId unitPrice { amount currency } gross { amount }
                    discount { amount } tax { amount } net { amount } total { amount }
                    quantities { ordered open reserved released picked packed out delivered cancelled short returned held refused awaiting } }
                  fees { type amount { amount } refunded { amount } } bundles { id } cod { status due { amount currency } version }
                  promise { confirmedAt dueAt minutes } notes version createdAt updatedAt }""";

        JsonNode byId =
                run("{ order(id: \"%s\") %s }".formatted(order.id(), fields)).at("/order");
        JsonNode byNumber = run("{ order(id: \"%s\") %s }"
                        .formatted(rest.path("orderNumber").asText(), fields))
                .at("/order");

        assertThat(byId).isEqualTo(byNumber);
        for (String same : List.of(
                "id",
                "orderNumber",
                "externalId",
                "channel",
                "storeCode",
                "status",
                "subStatus",
                "paymentStatus",
                "returnStatus",
                "currency",
                "customer",
                "notes",
                "version",
                "createdAt",
                "updatedAt",
                "promise")) {
            assertThat(byId.path(same)).as(same).isEqualTo(rest.path(same));
        }
        assertThat(byId.at("/totals/total/amount").asText()).isEqualTo("475.00");
        assertThat(byId.at("/total")).isEqualTo(rest.at("/totals/total"));
        assertThat(byId.at("/cod")).isEqualTo(rest.at("/cod"));
        assertThat(byId.at("/lines/0/quantities")).isEqualTo(rest.at("/lines/0/quantities"));
        assertThat(byId.at("/lines/1/unitPrice")).isEqualTo(rest.at("/lines/1/unitPrice"));
        assertThat(byId.at("/fees/0/amount/amount").asText()).isEqualTo("25.00");
    }

    @Test
    void pagesThroughOrdersWithTheCursorsOfRest() {
        LiveOrder second = shop.order475().placed();
        LiveOrder third = shop.order475().placed();
        String page =
                "{ orders(first: 2, filter: {storeCode: \"%s\", status: [CONFIRMED]}%s) { edges { cursor node { id } }"
                        + " nodes { id } pageInfo { hasNextPage endCursor } } }";

        JsonNode first = run(page.formatted(shop.code(), "")).at("/orders");
        String cursor = first.at("/pageInfo/endCursor").asText();
        JsonNode rest =
                run(page.formatted(shop.code(), ", after: \"" + cursor + "\"")).at("/orders");

        assertThat(first.at("/nodes/0/id").asText()).isEqualTo(third.id());
        assertThat(first.at("/nodes/1/id").asText()).isEqualTo(second.id());
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(rest.at("/edges/0/node/id").asText()).isEqualTo(order.id());
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        Answer list =
                admin.get("/api/v1/orders?limit=2&storeCode=" + shop.code()).send();
        assertThat(list.text("/next")).isEqualTo(cursor);
        JsonNode foreign =
                ask("{ orders(after: \"AAAAAAAA\") { nodes { id } } }").json();
        assertThat(foreign.at("/errors/0/extensions/code").asText()).isEqualTo("invalid-parameter");
    }

    @Test
    void answersByTheSpecification() {
        String invalid = "{\"query\":\"{ nothing }\"}";
        Answer plain = admin.post(PATH).json(invalid).send().expect(200);
        Answer typed =
                admin.post(PATH).header("Accept", RESPONSE).json(invalid).send().expect(400);
        Answer got = admin.get(PATH + "?query=" + encoded("query Q($i: String!) { order(id: $i) { id } }")
                        + "&variables=" + encoded("{\"i\":\"" + order.id() + "\"}"))
                .send()
                .expect(200);

        assertThat(plain.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(typed.header("Content-Type")).isEqualToIgnoringCase(RESPONSE + ";charset=utf-8");
        assertThat(typed.json().has("data")).isFalse();
        assertThat(typed.text("/errors/0/extensions/code")).isEqualTo("graphql-invalid");
        assertThat(typed.text("/errors/0/extensions/correlationId")).isEqualTo(typed.header("X-Correlation-Id"));
        assertThat(got.text("/data/order/id")).isEqualTo(order.id());
        Answer unsafe = admin.get(PATH + "?query=" + encoded("mutation { __typename }"))
                .send()
                .expectProblem(405, "method-not-allowed");
        assertThat(unsafe.header("Allow")).isEqualTo("POST");
        admin.post(PATH).json("[{\"query\":\"{ __typename }\"}]").send().expectProblem(400, "malformed-json");
        admin.post(PATH).json("{\"query\":7}").send().expectProblem(400, "invalid-request");
        admin.post(PATH)
                .json("{\"query\":\"{ __typename }\",\"query\":\"\"}")
                .send()
                .expectProblem(400, "malformed-json");
        admin.post(PATH).json("{").send().expectProblem(400, "malformed-json");
        admin.post(PATH)
                .body("text/plain", "{ __typename }".getBytes(StandardCharsets.UTF_8))
                .send()
                .expectProblem(415, "unsupported-media-type");
        admin.post(PATH)
                .header("Accept", "text/html")
                .json("{\"query\":\"{ __typename }\"}")
                .send()
                .expectProblem(406, "not-acceptable");
        admin.put(PATH).json("{}").send().expectProblem(405, "method-not-allowed");
        admin.get(PATH + "?query=%7B__typename%7D&query=x").send().expectProblem(400, "invalid-parameter");
        admin.post(PATH)
                .json("{\"query\":\"" + "x".repeat(1 << 20) + "\"}")
                .send()
                .expectProblem(413, "body-too-large");
    }

    /** A48 to A51 over the wire; the whole table is in DocumentLimitsTest. */
    @Test
    void refusesWhatAsksForTooMuchAtOnce() {
        String deep = "{ orders " + "{ nodes ".repeat(400) + "{ id }" + " }".repeat(400) + " }";
        for (String document : List.of(
                deep,
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                "{ orders(first: 100) { nodes { cancellations(first: 100) { items { item { id } } } } } }",
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "{ " + "id ".repeat(3_000) + "}")) {
            ask(document);
            long start = System.nanoTime();
            Answer answer = ask(document).expect(400);
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as(document.substring(0, 20))
                    .isLessThan(1_000);
            assertThat(answer.text("/errors/0/extensions/code")).startsWith("graphql-");
            assertThat(answer.json().has("data")).isFalse();
        }
    }

    private JsonNode run(String document) {
        return new GraphQl(admin).read(document);
    }

    private Answer ask(String document) {
        return new GraphQl(admin).ask(document);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
