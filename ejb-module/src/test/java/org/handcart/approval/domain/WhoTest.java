package org.handcart.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.handcart.order.Customer;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person under several accounts, one customer under several names. */
class WhoTest {

    private static final OrgId ORG = new OrgId(new UUID(1, 1));

    @ParameterizedTest
    @ValueSource(strings = {"Amy", " amy ", "key:amy", "partner:key:AMY", "amy+2", "ａｍｙ"})
    void knowsAPersonBehindEveryAccount(String account) {
        assertThat(Person.of(account)).isEqualTo(Person.of("amy"));
    }

    @Test
    void keepsDifferentPeopleApart() {
        assertThat(Person.of("amy@one.example")).isNotEqualTo(Person.of("amy@two.example"));
        assertThat(Person.of("amy")).isNotEqualTo(Person.of("bob"));
    }

    @Test
    void findsACustomerByEachOfTheirNames() {
        List<String> first = keys("c-1", "+91 98123 45678", "ann@mail.example");

        assertThat(keys("C-1", null, null)).hasSize(1).isSubsetOf(first);
        assertThat(keys("c-2", "098123-45678", null)).hasSize(2).anyMatch(first::contains);
        assertThat(keys(null, null, "Ann+refunds@mail.example")).isSubsetOf(first);
        assertThat(keys("c-2", "+919812345679", "bob@mail.example")).noneMatch(first::contains);
        assertThat(keys(null, null, null)).isEmpty();
    }

    @Test
    void keepsNoNameInTheClear() {
        assertThat(keys("c-1", "+919812345678", "ann@mail.example"))
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{32}"));
    }

    private static List<String> keys(@Nullable String id, @Nullable String phone, @Nullable String email) {
        return PartyKeys.of(ORG, new Customer(id, "Ann", phone, email), null);
    }
}
