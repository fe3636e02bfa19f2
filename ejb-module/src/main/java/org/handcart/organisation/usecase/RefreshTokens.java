package org.handcart.organisation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.handcart.organisation.Rotated;
import org.handcart.organisation.SignedIn;
import org.handcart.organisation.domain.Account;
import org.handcart.organisation.domain.Accounts;
import org.handcart.organisation.domain.TokenFamilies;
import org.handcart.organisation.domain.TokenFamilies.Used;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.handcart.shared.verb.Tenancy;

/**
 * Refresh tokens: 256 random bits, valid for 30 days and one use; only their hashes are stored. The tokens that follow
 * from one log-in are a family. A token that comes a second time has been copied by somebody, so its family is revoked.
 */
@Stateless
public class RefreshTokens {

    private static final Duration VALID = Duration.ofDays(30);
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    TokenFamilies families;

    @Inject
    Accounts accounts;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** Starts a family. */
    public String issue(SignedIn signedIn) {
        tenancy.enterSystemScope();
        return add(signedIn.org(), signedIn.userId(), Ids.next());
    }

    /**
     * Takes a token and gives the next of its family. Empty for a token that is unknown, expired, revoked or used
     * before, and for a user that is no longer active; of two calls with one token at the same time one succeeds.
     */
    public Optional<Rotated> rotate(String token) {
        if (token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        tenancy.enterSystemScope();
        byte[] hash = hash(token);
        Optional<Used> used = families.use(hash, clock.instant());
        if (used.isEmpty()) {
            families.revokeFamilyOfUsed(hash, clock.instant());
            return Optional.empty();
        }
        return accounts.find(used.get().userId())
                .filter(Account::active)
                .map(Account::signedIn)
                .map(who ->
                        new Rotated(who, add(who.org(), who.userId(), used.get().family())));
    }

    private String add(OrgId org, UUID userId, UUID family) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        families.add(org, userId, family, hash(token), now, now.plus(VALID));
        return token;
    }

    /** A plain hash is enough: the token is as random as a key. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
