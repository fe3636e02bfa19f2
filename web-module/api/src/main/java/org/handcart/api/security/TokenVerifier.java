package org.handcart.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a token is one of ours and still good. A token that was found good is remembered until it expires, so
 * that a client's next call costs a look-up and not another RSA operation; only good tokens are remembered, so strangers
 * cannot fill the memory.
 */
@ApplicationScoped
public class TokenVerifier {
    private static final int REMEMBERED = 2_000;

    @Inject
    @ConfigProperty(name = "jwt.public.key")
    String keyFile;

    @Inject
    @ConfigProperty(name = "jwt.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "jwt.audience")
    String audience;

    @Inject
    Clock clock;

    private final Map<String, AccessClaims> good = new ConcurrentHashMap<>();
    private final Map<String, RSASSAVerifier> verifiers = new HashMap<>();

    @PostConstruct
    void readKeys() {
        for (RSAPublicKey key : TokenKeys.publicKeys(Path.of(keyFile))) {
            verifiers.put(TokenKeys.id(key), new RSASSAVerifier(key));
        }
    }

    /** Empty for a token that must not be used; why is told to nobody. */
    Optional<AccessClaims> verify(String token) {
        Instant now = clock.instant();
        AccessClaims known = good.get(token);
        if (known != null && !known.isOver(now)) {
            return Optional.of(known);
        }
        good.remove(token);
        Optional<AccessClaims> claims = AccessClaims.read(token, new AccessClaims.Expected(issuer, audience), now)
                .filter(read -> isSigned(token, read.keyId()));
        claims.ifPresent(read -> remember(token, read, now));
        return claims;
    }

    /** Who sends this Authorization header, as a name that no two callers share; empty for one that is not valid. */
    public Optional<String> caller(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(TokenFilter::token)
                .flatMap(this::verify)
                .map(claims -> claims.org() + "/" + claims.name());
    }

    private boolean isSigned(String token, String keyId) {
        RSASSAVerifier verifier = verifiers.get(keyId);
        if (verifier == null) {
            return false;
        }
        int signature = token.lastIndexOf('.');
        byte[] signed = token.substring(0, signature).getBytes(StandardCharsets.US_ASCII);
        try {
            JWSHeader header = JWSHeader.parse(new Base64URL(token.substring(0, token.indexOf('.'))));
            return verifier.verify(header, signed, new Base64URL(token.substring(signature + 1)));
        } catch (JOSEException | ParseException | IllegalArgumentException refused) {
            return false;
        }
    }

    private void remember(String token, AccessClaims claims, Instant now) {
        if (good.size() >= REMEMBERED) {
            good.values().removeIf(old -> old.isOver(now));
        }
        if (good.size() >= REMEMBERED) {
            good.clear();
        }
        good.put(token, claims);
    }
}
