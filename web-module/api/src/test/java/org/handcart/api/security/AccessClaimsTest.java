package org.handcart.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessClaimsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}";
    private static final String CLAIMS = "{\"iss\":\"issuer\",\"aud\":\"handcart\",\"sub\":\"u\",\"upn\":\"agent\","
            + "\"groups\":[\"CUSTOMER_SERVICE_AGENT\"],\"org\":\"0197f0c0-0000-7000-8000-00000000002a\","
            + "\"stores\":[\"QC-001\"],\"jti\":\"j\",\"iat\":1800000000,\"exp\":1800003600}";

    private static final AccessClaims.Expected EXPECTED = new AccessClaims.Expected("issuer", "handcart");

    private static Optional<AccessClaims> read(String header, String claims) {
        return AccessClaims.read(part(header) + "." + part(claims) + ".c2ln", EXPECTED, NOW);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void makesAnActorOfOurOwnTokens() {
        AccessClaims claims = read(HEADER, CLAIMS).orElseThrow();

        assertThat(claims.actor("c").name()).isEqualTo("agent");
        assertThat(claims.actor("c").roles()).containsExactly(Role.CUSTOMER_SERVICE_AGENT);
        assertThat(claims.actor("c").stores()).containsExactly("QC-001");
        assertThat(claims.actor("c").org()).hasToString("0197f0c0-0000-7000-8000-00000000002a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k\"}",
                "{\"alg\":\"RS256\",\"kid\":\"k\"}",
                "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k\"}",
                "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}",
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\",\"crit\":[\"x\"]}",
                "{\"alg\":\"RS256\",\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}",
                "[]"
            })
    void refusesOtherKindsOfTokens(String header) {
        assertThat(read(header, CLAIMS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "upn", "groups", "org", "stores", "jti", "iat", "exp"})
    void refusesATokenWithoutOneOfItsClaims(String claim) {
        assertThat(read(HEADER, CLAIMS.replace("\"" + claim + "\"", "\"x\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ \"CUSTOMER_SERVICE_AGENT\"",
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ []",
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ [\"KING\"]",
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ [\"CUSTOMER_SERVICE_AGENT\",\"KING\"]",
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ [\"SYSTEM\"]",
                "[\"CUSTOMER_SERVICE_AGENT\"] ~ [1]",
                "[\"QC-001\"] ~ \"QC-001\"",
                "[\"QC-001\"] ~ null",
                "1800003600 ~ \"1800003600\"",
                "1800003600 ~ 1800003600.5",
                "1800003600 ~ 1800003701",
                "1800003600 ~ 99999999999999",
                "1800000000 ~ 1800000011",
                "\"jti\":\"j\" ~ \"jti\":\"j\",\"nbf\":1800000011",
                "\"jti\":\"j\" ~ \"jti\":\"j\",\"nbf\":\"soon\"",
                "\"handcart\" ~ \"other\"",
                "\"handcart\" ~ [\"other\",\"another\"]",
                "\"handcart\" ~ [\"handcart\",7]",
                "\"handcart\" ~ null",
                "\"issuer\" ~ \"https://elsewhere\"",
                "\"issuer\" ~ [\"issuer\"]",
                "\"agent\" ~ \" \"",
                "0197f0c0-0000-7000-8000-00000000002a ~ 1-1-1-1-1",
                "\"jti\":\"j\" ~ \"jti\":\"j\",\"jti\":\"j\"",
                "\"jti\":\"j\" ~ \"jti\":7",
            })
    void refusesClaimsThatAreNotWhatTheyMustBe(String right, String wrong) {
        assertThat(CLAIMS).contains(right);
        assertThat(read(HEADER, CLAIMS.replace(right, wrong))).isEmpty();
    }

    @Test
    void takesATokenThatIsForOthersToo() {
        assertThat(read(HEADER, CLAIMS.replace("\"handcart\"", "[\"other\",\"handcart\"]")))
                .isPresent();
    }

    @Test
    void refusesAnExpiredTokenAfterTenSeconds() {
        String token = part(HEADER) + "." + part(CLAIMS) + ".c2ln";

        assertThat(AccessClaims.read(token, EXPECTED, NOW.plusSeconds(3609))).isPresent();
        assertThat(AccessClaims.read(token, EXPECTED, NOW.plusSeconds(3610))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "%.%.%"})
    void refusesWhatIsNoTokenAtAll(String token) {
        assertThat(AccessClaims.read(token, EXPECTED, NOW)).isEmpty();
        assertThat(AccessClaims.read("x".repeat(20_000), EXPECTED, NOW)).isEmpty();
    }
}
