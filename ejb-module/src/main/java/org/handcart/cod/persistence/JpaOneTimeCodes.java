package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.domain.OneTimeCode;
import org.handcart.cod.domain.OneTimeCodes;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOneTimeCodes implements OneTimeCodes {

    private static final String RECENT = """
            select count(*) filter (where phone = ?2 and created_at > cast(?3 as timestamptz)),
                max(created_at) filter (where phone = ?2),
                count(*) filter (where created_at > cast(?4 as timestamptz))
            from cod.one_time_code
            where org_id = ?1 and (created_at > cast(?4 as timestamptz)
                or (phone = ?2 and created_at > cast(?3 as timestamptz)))
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Recent recent(Actor actor, String phone, Instant toPhoneSince, Instant ofOrganisationSince) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null")
                .setParameter(1, "otp " + actor.org() + " " + phone)
                .getSingleResult();
        Object[] column = (Object[]) em.createNativeQuery(RECENT)
                .setParameter(1, actor.org().value())
                .setParameter(2, phone)
                .setParameter(3, toPhoneSince.toString())
                .setParameter(4, ofOrganisationSince.toString())
                .getSingleResult();
        return new Recent(
                CodFactsSql.integer(column[0]), CodFactsSql.instant(column[1]), CodFactsSql.integer(column[2]));
    }

    @Override
    public void add(
            Actor actor,
            UUID id,
            String phone,
            @Nullable String customerId,
            OneTimeCode.Sealed sealed,
            Instant now,
            Instant expiresAt) {
        em.createNativeQuery("""
                        insert into cod.one_time_code (org_id, id, phone, customer_id, salt, hash, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, phone)
                .setParameter(4, customerId)
                .setParameter(5, sealed.salt())
                .setParameter(6, sealed.hash())
                .setParameter(7, now.toString())
                .setParameter(8, expiresAt.toString())
                .executeUpdate();
    }

    @Override
    public void sent(Actor actor, UUID id, Instant at) {
        update(actor, id, "sent_at = cast(?3 as timestamptz)", at.toString());
    }

    @Override
    public Optional<Waiting> lockWaiting(Actor actor, String phone, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select id, salt, hash, attempts, customer_id, expires_at > cast(?3 as timestamptz),
                            verified_at is null
                        from cod.one_time_code where org_id = ?1 and phone = ?2
                        order by created_at desc, id desc limit 1 for update""")
                .setParameter(1, actor.org().value())
                .setParameter(2, phone)
                .setParameter(3, now.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(column -> (Boolean) column[5] && (Boolean) column[6])
                .findFirst()
                .map(column -> new Waiting(
                        (UUID) column[0],
                        new OneTimeCode.Sealed((byte[]) column[1], (byte[]) column[2]),
                        CodFactsSql.integer(column[3]),
                        (String) column[4]));
    }

    @Override
    public void failed(Actor actor, UUID id) {
        update(actor, id, "attempts = attempts + cast(?3 as integer)", "1");
    }

    @Override
    public void verified(Actor actor, Waiting code, String phone, Instant at) {
        update(actor, code.id(), "verified_at = cast(?3 as timestamptz)", at.toString());
        if (code.customerId() != null) {
            em.createNativeQuery("""
                            insert into cod.customer_policy as c (org_id, customer_id, phone, phone_verified_at, version)
                            values (?1, ?2, ?3, cast(?4 as timestamptz), 1)
                            on conflict (org_id, customer_id) do update set phone = excluded.phone,
                                phone_verified_at = excluded.phone_verified_at, version = c.version + 1""")
                    .setParameter(1, actor.org().value())
                    .setParameter(2, code.customerId())
                    .setParameter(3, phone)
                    .setParameter(4, at.toString())
                    .executeUpdate();
        }
    }

    private void update(Actor actor, UUID id, String change, String value) {
        em.createNativeQuery("update cod.one_time_code set " + change + " where org_id = ?1 and id = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, value)
                .executeUpdate();
    }
}
