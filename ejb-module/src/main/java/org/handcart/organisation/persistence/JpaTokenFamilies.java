package org.handcart.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.handcart.organisation.domain.TokenFamilies;
import org.handcart.shared.OrgId;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTokenFamilies implements TokenFamilies {

    private static final String ADD = """
            insert into organisation.refresh_token (org_id, token_hash, family, user_id, issued_at, expires_at)
            values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?6 as timestamptz))
            """;

    private static final String USE = """
            update organisation.refresh_token set used_at = cast(?2 as timestamptz)
            where token_hash = ?1 and used_at is null and revoked_at is null and expires_at > cast(?2 as timestamptz)
            returning org_id, family, user_id
            """;

    private static final String REVOKE = """
            update organisation.refresh_token t set revoked_at = cast(?2 as timestamptz)
            from organisation.refresh_token used
            where used.token_hash = ?1 and used.used_at is not null
              and t.org_id = used.org_id and t.family = used.family and t.revoked_at is null
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(OrgId org, UUID userId, UUID family, byte[] tokenHash, Instant issuedAt, Instant expiresAt) {
        em.createNativeQuery(ADD)
                .setParameter(1, org.value())
                .setParameter(2, tokenHash)
                .setParameter(3, family)
                .setParameter(4, userId)
                .setParameter(5, issuedAt.toString())
                .setParameter(6, expiresAt.toString())
                .executeUpdate();
    }

    @Override
    public Optional<Used> use(byte[] tokenHash, Instant now) {
        for (Object row : em.createNativeQuery(USE)
                .setParameter(1, tokenHash)
                .setParameter(2, now.toString())
                .getResultList()) {
            Object[] column = (Object[]) row;
            return Optional.of(new Used(new OrgId((UUID) column[0]), (UUID) column[1], (UUID) column[2]));
        }
        return Optional.empty();
    }

    @Override
    public void revokeFamilyOfUsed(byte[] tokenHash, Instant now) {
        em.createNativeQuery(REVOKE)
                .setParameter(1, tokenHash)
                .setParameter(2, now.toString())
                .executeUpdate();
    }
}
