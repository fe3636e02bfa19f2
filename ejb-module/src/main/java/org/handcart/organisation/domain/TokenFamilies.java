package org.handcart.organisation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.shared.OrgId;

/** Refresh tokens by their hash, one family for each log-in; seen in the system scope. */
public interface TokenFamilies {

    void add(OrgId org, UUID userId, UUID family, byte[] tokenHash, Instant issuedAt, Instant expiresAt);

    /** Marks a token as used. Exactly one of several callers gets it; expired, used and revoked ones nobody does. */
    Optional<Used> use(byte[] tokenHash, Instant now);

    /** Revokes the family of a token that has been used before; others are left alone. */
    void revokeFamilyOfUsed(byte[] tokenHash, Instant now);

    record Used(OrgId org, UUID family, UUID userId) {}
}
