package org.handcart.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.order.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsTest {
    @Test
    void pagesHaveTwentyRowsUnlessSaidOtherwise() {
        assertThat(Params.limit(null)).isEqualTo(20);
        assertThat(Params.limit("1")).isEqualTo(1);
        assertThat(Params.limit("100")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000000", "ten", "", " 5", "1e1", "٣"})
    void refusesOtherLimits(String limit) {
        assertThatThrownBy(() -> Params.limit(limit)).isInstanceOf(Problem.class);
    }

    @Test
    void readsSeveralStatuses() {
        assertThat(Params.constants("status", "PACKED,pending", OrderStatus.class))
                .containsExactlyInAnyOrder(OrderStatus.PACKED, OrderStatus.PENDING);
        assertThatThrownBy(() -> Params.constants("status", "PACKED,", OrderStatus.class))
                .isInstanceOf(Problem.class);
    }

    @Test
    void findsNothingUnderWhatCannotBeAnId() {
        assertThatThrownBy(() -> Params.id("1-1-1-1-1"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void refusesUnknownAndRepeatedParameters() {
        Set<String> known = Set.of("limit");

        QueryFilter.check(Map.of("limit", java.util.List.of("1")), known, 10);
        assertThatThrownBy(() -> QueryFilter.check(Map.of("limits", java.util.List.of("1")), known, 10))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryFilter.check(Map.of("limit", java.util.List.of("1", "1")), known, 10))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryFilter.check(Map.of("limit", java.util.List.of("12345678901")), known, 10))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anEntityTagIsAVersionInQuotes() {
        assertThat(Etags.of(7)).isEqualTo("\"7\"");
        assertThat(Etags.required("\"7\"")).isEqualTo(7);
        assertThat(Etags.given(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\",\"8\"", "\"-1\"", "\"99999999999999999999\"", ""})
    void refusesOtherEntityTags(String tag) {
        assertThatThrownBy(() -> Etags.required(tag))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_HEADER));
    }

    @Test
    void asksForAMissingEntityTag() {
        assertThatThrownBy(() -> Etags.required(null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(428));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nSet-Cookie: x", "ä", "${jndi:ldap://x}"})
    void refusesCorrelationIdsThatCouldBeMoreThanThat(String id) {
        assertThat(Call.isCorrelationId(id)).isFalse();
    }

    @Test
    void acceptsCorrelationIdsUpTo64Characters() {
        assertThat(Call.isCorrelationId("A-z_0.".repeat(10))).isTrue();
        assertThat(Call.isCorrelationId("a".repeat(65))).isFalse();
    }
}
