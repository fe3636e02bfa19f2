package org.handcart.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.introspection.IntrospectionQuery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

class GraphQlRequestsTest {
    private static final String CANCEL =
            "mutation C($q: Int!) { cancelPartialQuantity(orderId: \"o\", items: [{orderLineId: \"l\", quantity: $q}]) { id } }";

    private final Requests requests = new Requests();

    @Test
    void answersWithData() {
        GraphQlAnswer answer = requests.answer("{ __typename order(id: \"nobody's\") { id } }");

        assertThat(answer.outcome()).isEqualTo(GraphQlAnswer.Outcome.EXECUTED);
        assertThat(Requests.json(answer).toString()).isEqualTo("{\"data\":{\"__typename\":\"Query\",\"order\":null}}");
    }

    @Test
    void saysThatItIsInvalidWithoutDataAndWithoutTheInside() {
        for (String document : List.of(
                "{",
                "",
                "{ nothing }",
                "{ order { id } }",
                "{ order(id: 7) { id } }",
                "{ order(id: \"1\") }",
                "{ __typename @upper }",
                "query A { __typename } query B { __typename }",
                "subscription { order }",
                "type Query { x: Int }",
                "{ order(id: $x) { id } }",
                "{ orders(filter: {state: [CONFIRMED]}) { nodes { id } } }",
                "{ orders(filter: {createdFrom: \"yesterday\"}) { nodes { id } } }",
                "{ orders(filter: {status: [\"CONFIRMED\"]}) { nodes { id } } }",
                "{ orders(filter: {status: [LOST]}) { nodes { id } } }")) {
            GraphQlAnswer answer = requests.answer(document);
            JsonNode body = Requests.json(answer);

            assertThat(answer.outcome()).as(document).isEqualTo(GraphQlAnswer.Outcome.INVALID);
            assertThat(body.has("data")).as(document).isFalse();
            assertThat(body.at("/errors/0/message").asText()).as(document).isNotBlank();
            assertThat(body.at("/errors/0/extensions/code").asText())
                    .as(document)
                    .isEqualTo("graphql-invalid");
            assertThat(body.at("/errors/0/extensions/correlationId").asText()).isEqualTo("c-1");
            assertThat(body.toString()).as(document).doesNotContain("Exception", "org.handcart", "graphql.", "java.");
        }
    }

    @Test
    void takesWholeNumbersForWholeNumbersOnly() {
        for (Object quantity : Arrays.asList(
                "2", true, new BigDecimal("2.7"), BigInteger.valueOf(4_294_967_297L), List.of(1, 2), Map.of(), null)) {
            Map<String, Object> variables = new java.util.HashMap<>();
            variables.put("q", quantity);
            GraphQlAnswer answer = requests.answer(CANCEL, variables);

            assertThat(answer.outcome()).as("%s", quantity).isEqualTo(GraphQlAnswer.Outcome.INVALID);
            assertThat(Requests.json(answer).at("/errors/0/extensions/code").asText())
                    .isEqualTo("graphql-invalid");
            assertThat(Requests.json(answer).toString()).doesNotContain("Exception", "java.", "graphql.");
        }
    }

    @Test
    void aMutationIsNotSafe() {
        assertThatThrownBy(() -> requests.safely("mutation { __typename }"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
                    assertThat(problem.headers()).containsEntry("Allow", "POST");
                });
        String both = "query A { __typename } mutation B { __typename }";
        assertThatThrownBy(() -> requests.named(both, "B", false)).isInstanceOf(Problem.class);
        assertThat(requests.named(both, "A", false).outcome()).isEqualTo(GraphQlAnswer.Outcome.EXECUTED);
        assertThat(requests.named(both, "C", true).outcome()).isEqualTo(GraphQlAnswer.Outcome.INVALID);
    }

    @Test
    void toolsMayAskForTheSchema() {
        GraphQlAnswer answer = requests.answer(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.outcome()).isEqualTo(GraphQlAnswer.Outcome.EXECUTED);
        assertThat(Requests.json(answer).at("/data/__schema/types").size()).isGreaterThan(20);
        assertThat(Requests.json(answer).has("errors")).isFalse();
    }

    @Test
    void theSchemaIsNotTurnedAgainstUs() {
        String fan = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }";

        JsonNode body = Requests.json(requests.answer(fan));

        assertThat(body.has("data")).isFalse();
        assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo("graphql-limit");
        assertThat(body.at("/errors/0/extensions/reason").asText()).isEqualTo("INTROSPECTION");
    }

    @Test
    void introspectionCanBeSwitchedOff() {
        JsonNode body = Requests.json(requests.withoutIntrospection().answer("{ __schema { types { name } } }"));

        assertThat(body.path("data").isMissingNode()
                        || body.at("/data/__schema").isNull())
                .isTrue();
        assertThat(body.at("/errors").size()).isPositive();
        assertThat(Requests.json(requests.answer("{ __typename }"))
                        .at("/data/__typename")
                        .asText())
                .isEqualTo("Query");
    }
}
