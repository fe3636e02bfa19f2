package org.handcart.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.organisation.SignedIn;
import org.handcart.shared.Ids;

/**
 * Signs access tokens (RS256, RFC 9068 in form) with the installation's key. The key is read when the first token is
 * asked for, so an installation that takes its tokens from an outside issuer needs none.
 */
@ApplicationScoped
public class TokenIssuer {
    static final Duration LIFETIME = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "jwt.private.key")
    String keyFile;

    @Inject
    @ConfigProperty(name = "jwt.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "jwt.audience")
    String audience;

    @Inject
    Clock clock;

    private RSASSASigner signer;
    private String keyId;

    @PostConstruct
    void readKey() {
        RSAPrivateCrtKey key = TokenKeys.privateKey(Path.of(keyFile));
        signer = new RSASSASigner(key);
        keyId = TokenKeys.id(TokenKeys.publicKeyOf(key));
    }

    /** A token for an hour. */
    public String issue(SignedIn user) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(user.userId().toString())
                .claim("upn", user.username())
                .claim("groups", user.roles().stream().map(Enum::name).sorted().toList())
                .claim("org", user.org().toString())
                .claim("stores", List.copyOf(user.stores()))
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(AccessClaims.TYPE))
                .keyID(keyId)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("cannot sign a token", failed);
        }
        return token.serialize();
    }
}
