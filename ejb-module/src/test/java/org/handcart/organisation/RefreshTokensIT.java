package org.handcart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.handcart.organisation.usecase.RefreshTokens;
import org.handcart.organisation.usecase.SignIn;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTokensIT {

    private final OrganisationBench people = new OrganisationBench();

    @BeforeEach
    void anUser() {
        people.user("asha", "secret", "SUPERVISOR", "", true);
    }

    @Test
    void givesTheNextTokenOnceWithTheRightsOfNow() {
        String first = issue();
        people.change("asha", "roles = '{STORE_STAFF}', stores = '{QC-001}'");

        Rotated rotated = rotate(first).orElseThrow();

        assertThat(rotated.newToken()).isNotEqualTo(first);
        assertThat(rotated.signedIn().roles()).isEqualTo(Set.of(Role.STORE_STAFF));
        assertThat(rotated.signedIn().stores()).isEqualTo(Set.of("QC-001"));
        assertThat(rotate(rotated.newToken())).isPresent();
    }

    @Test
    void revokesTheFamilyOfATokenThatComesAgain() {
        String first = issue();
        String otherFamily = issue();
        String second = rotate(first).orElseThrow().newToken();

        assertThat(rotate(first)).isEmpty();

        assertThat(rotate(second)).isEmpty();
        assertThat(rotate(otherFamily)).isPresent();
    }

    @Test
    void refusesUnknownTokensAndUsersThatAreGone() {
        String token = issue();
        people.change("asha", "active = false");

        assertThat(rotate("")).isEmpty();
        assertThat(rotate("unknown")).isEmpty();
        assertThat(rotate(token)).isEmpty();
    }

    @Test
    void refusesATokenAfterThirtyDays() {
        String token = issue();
        Bench later = new Bench().register(Clock.class, Clock.offset(Clock.systemUTC(), Duration.ofDays(30)));

        Optional<Rotated> rotated =
                later.in((OrgId) null, ignored -> later.get(RefreshTokens.class).rotate(token));

        assertThat(rotated).isEmpty();
    }

    @Test
    void storesNoToken() {
        String token = issue();

        Object matches = people.bench.<Object>in(
                people.org,
                em -> em.createNativeQuery(
                                "select count(*) from organisation.refresh_token where token_hash = convert_to(?1, 'UTF8')")
                        .setParameter(1, token)
                        .getSingleResult());

        assertThat(matches).isEqualTo(0L);
    }

    private String issue() {
        SignedIn signedIn = people.outside(() -> people.bench.get(SignIn.class).signIn(people.code, "asha", "secret"))
                .orElseThrow();
        return people.outside(() -> people.bench.get(RefreshTokens.class).issue(signedIn));
    }

    private Optional<Rotated> rotate(String token) {
        return people.outside(() -> people.bench.get(RefreshTokens.class).rotate(token));
    }
}
