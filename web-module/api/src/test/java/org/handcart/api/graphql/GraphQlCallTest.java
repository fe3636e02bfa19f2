package org.handcart.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handcart.api.json.StrictTree;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

class GraphQlCallTest {
    @Test
    void readsTheFourMembers() {
        GraphQlCall call = of("""
                {"query":"{x}","operationName":"Q","variables":{"a":1,"b":[2.50,"t",null,true],"c":{"d":12345678901}},"extensions":{}}""");

        assertThat(call.query()).isEqualTo("{x}");
        assertThat(call.operationName()).isEqualTo("Q");
        assertThat(call.variables())
                .containsEntry("a", 1)
                .containsEntry("c", Map.of("d", new BigInteger("12345678901")));
        assertThat((List<?>) call.variables().get("b"))
                .isEqualTo(Arrays.asList(new BigDecimal("2.50"), "t", null, true));
    }

    @Test
    void membersButTheQueryMayBeNullOrMissing() {
        assertThat(of("{\"query\":\"{x}\"}")).isEqualTo(new GraphQlCall("{x}", null, Map.of()));
        assertThat(of("{\"query\":\"{x}\",\"operationName\":null,\"variables\":null,\"extensions\":null}"))
                .isEqualTo(new GraphQlCall("{x}", null, Map.of()));
    }

    @Test
    void namesEveryMemberThatDoesNotFit() {
        for (String bad : List.of("1", "true", "[]", "{\"a\":1}")) {
            assertThat(pointers("{\"query\":" + bad + "}")).containsExactly("/query");
            assertThat(pointers("{\"query\":\"{x}\",\"operationName\":" + bad + "}"))
                    .containsExactly("/operationName");
        }
        for (String bad : List.of("1", "true", "[]", "\"text\"")) {
            assertThat(pointers("{\"query\":\"{x}\",\"variables\":" + bad + "}"))
                    .containsExactly("/variables");
            assertThat(pointers("{\"query\":\"{x}\",\"extensions\":" + bad + "}"))
                    .containsExactly("/extensions");
        }
        assertThat(pointers("{}")).containsExactly("/query");
        assertThat(pointers("{\"query\":\"{x}\",\"batch\":1,\"a/b\":2}")).containsExactly("/batch", "/a~1b");
    }

    @Test
    void takesNoBatch() {
        assertThatThrownBy(() -> of("[{\"query\":\"{x}\"}]"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON));
    }

    @Test
    void readsParametersOfAnAddress() {
        assertThat(GraphQlCall.of("{x}", "", "{\"a\":1}", "")).isEqualTo(new GraphQlCall("{x}", null, Map.of("a", 1)));
        assertThat(GraphQlCall.of("{x}", "Q", "null", null).variables()).isEmpty();
        for (String variables : List.of("[1]", "7", "{", "{\"a\":1}}")) {
            assertThatThrownBy(() -> GraphQlCall.of("{x}", null, variables, null))
                    .isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> GraphQlCall.of(null, null, null, null)).isInstanceOf(Problem.class);
    }

    private static GraphQlCall of(String json) {
        return GraphQlCall.of(StrictTree.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> pointers(String json) {
        try {
            throw new AssertionError("was read: " + of(json));
        } catch (Problem refused) {
            return refused.faults().stream().map(FieldFault::pointer).toList();
        }
    }
}
