package org.handcart.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.handcart.organisation.SignedIn;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");
    private static final SignedIn ASHA = new SignedIn(
            new OrgId(new UUID(1, 2)), "demo", "asha", Set.of(Role.SUPERVISOR), Set.of("QC-001"), new UUID(3, 4));
    private static KeyPair ours;
    private static KeyPair former;
    private static KeyPair strange;

    @TempDir
    Path directory;

    private final TokenVerifier verifier = new TokenVerifier();

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        ours = keys.generateKeyPair();
        former = keys.generateKeyPair();
        strange = keys.generateKeyPair();
    }

    @BeforeEach
    void readKeys() throws Exception {
        Path file = directory.resolve("public.pem");
        Files.writeString(
                file,
                pem("PUBLIC KEY", ours.getPublic().getEncoded())
                        + pem("PUBLIC KEY", former.getPublic().getEncoded()));
        verifier.keyFile = file.toString();
        verifier.issuer = "issuer";
        verifier.audience = "handcart";
        verifier.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        verifier.readKeys();
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                + "-----\n";
    }

    private String issuedWith(KeyPair keys) throws Exception {
        Path file = directory.resolve("private.pem");
        Files.writeString(file, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        TokenIssuer issuer = new TokenIssuer();
        issuer.keyFile = file.toString();
        issuer.issuer = "issuer";
        issuer.audience = "handcart";
        issuer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        issuer.readKey();
        return issuer.issue(ASHA);
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("SUPERVISOR", "SYSTEM_ADMIN").getBytes());
        return parts[0] + "." + other + "." + parts[2];
    }

    @Test
    void knowsTheTokensOfItsIssuer() throws Exception {
        String token = issuedWith(ours);

        AccessClaims first = verifier.verify(token).orElseThrow();
        AccessClaims second = verifier.verify(token).orElseThrow();

        assertThat(first.actor("c").name()).isEqualTo("asha");
        assertThat(first.actor("c").roles()).containsExactly(Role.SUPERVISOR);
        assertThat(second).isSameAs(first);
    }

    @Test
    void takesTokensOfAFormerKeyWhileItsPublicHalfIsThere() throws Exception {
        assertThat(verifier.verify(issuedWith(former))).isPresent();
    }

    @Test
    void refusesTheTokensOfStrangers() throws Exception {
        assertThat(verifier.verify(issuedWith(strange))).isEmpty();
    }

    @Test
    void refusesAStrangeSignatureUnderOurKeysName() throws Exception {
        String[] right = issuedWith(ours).split("\\.");
        String[] wrong = issuedWith(strange).split("\\.");

        assertThat(verifier.verify(right[0] + "." + right[1] + "." + wrong[2])).isEmpty();
    }

    @Test
    void refusesAChangedTokenAlsoAfterTheRightOne() throws Exception {
        String token = issuedWith(ours);
        verifier.verify(token);

        assertThat(verifier.verify(changed(token))).isEmpty();
        assertThat(verifier.verify(token.substring(0, token.lastIndexOf('.') + 1)))
                .isEmpty();
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws Exception {
        SignedJWT right = SignedJWT.parse(issuedWith(ours));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(right.getHeader().getType())
                        .keyID(TokenKeys.id((RSAPublicKey) ours.getPublic()))
                        .build(),
                right.getJWTClaimsSet());
        token.sign(new MACSigner(Files.readAllBytes(directory.resolve("public.pem"))));

        assertThat(verifier.verify(token.serialize())).isEmpty();
    }

    @Test
    void forgetsATokenWhenItExpires() throws Exception {
        String token = issuedWith(ours);
        verifier.verify(token);

        verifier.clock = Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3609));
        assertThat(verifier.verify(token)).isPresent();
        verifier.clock = Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3610));
        assertThat(verifier.verify(token)).isEmpty();
    }
}
