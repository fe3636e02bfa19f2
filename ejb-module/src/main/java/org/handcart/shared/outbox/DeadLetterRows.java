package org.handcart.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.Ids;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** {@code shared.dead_letter} and {@code shared.delivery_failure}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeadLetterRows {

    private static final String COLUMNS = """
            id, message_id, address, group_id, type, correlation_id, payload, cause, attempts, status,
            arrived_at, resolved_at, resolved_by, comment, sent_payload""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    public void noteFailure(OrgId org, String messageId, String cause) {
        em.createNativeQuery("""
                        insert into shared.delivery_failure (org_id, message_id, cause) values (?1, ?2, ?3)
                        on conflict (org_id, message_id) do update
                            set attempts = delivery_failure.attempts + 1, cause = excluded.cause,
                                failed_at = clock_timestamp()""")
                .setParameter(1, org.value())
                .setParameter(2, messageId)
                .setParameter(3, cause)
                .executeUpdate();
    }

    /** With the cause that was noted, if any. A letter that is there already stays as it is. */
    public void keep(OrgId org, ArrivedDead letter, String correlationId) {
        em.createNativeQuery("""
                        with noted as (
                            delete from shared.delivery_failure where org_id = ?1 and message_id = ?3
                            returning attempts, cause
                        )
                        insert into shared.dead_letter
                            (org_id, id, message_id, address, group_id, type, correlation_id, payload, cause, attempts)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
                            coalesce((select cause from noted), ?9), coalesce((select attempts from noted), 0))
                        on conflict (org_id, message_id) do nothing""")
                .setParameter(1, org.value())
                .setParameter(2, Ids.next())
                .setParameter(3, letter.messageId())
                .setParameter(4, letter.address())
                .setParameter(5, letter.group())
                .setParameter(6, letter.type())
                .setParameter(7, correlationId)
                .setParameter(8, letter.payload())
                .setParameter(9, letter.cause())
                .executeUpdate();
    }

    public List<DeadLetter> page(
            OrgId org, DeadLetter.@Nullable Status status, DeadLetterPage.@Nullable Position after, int atMost) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from shared.dead_letter where org_id = ?1");
        if (status != null) {
            sql.append(" and status = ?3");
        }
        if (after != null) {
            sql.append(" and (arrived_at, id) < (?4, ?5)");
        }
        sql.append(" order by arrived_at desc, id desc limit ?2");
        Query query = em.createNativeQuery(sql.toString())
                .setParameter(1, org.value())
                .setParameter(2, atMost);
        if (status != null) {
            query.setParameter(3, status.name());
        }
        if (after != null) {
            query.setParameter(4, after.arrivedAt().atOffset(java.time.ZoneOffset.UTC))
                    .setParameter(5, after.id().value());
        }
        return letters(query);
    }

    public @Nullable DeadLetter find(OrgId org, DeadLetterId id) {
        List<DeadLetter> found = letters(
                em.createNativeQuery("select " + COLUMNS + " from shared.dead_letter where org_id = ?1 and id = ?2")
                        .setParameter(1, org.value())
                        .setParameter(2, id.value()));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Null when it is not DEAD any more, or never was: one of two people at once gets it. */
    public @Nullable DeadLetter resolve(
            OrgId org,
            DeadLetterId id,
            DeadLetter.Status status,
            String by,
            @Nullable String comment,
            @Nullable String sentPayload) {
        List<DeadLetter> resolved = letters(em.createNativeQuery("""
                        update shared.dead_letter set status = ?3, resolved_at = clock_timestamp(), resolved_by = ?4,
                            comment = ?5, sent_payload = ?6
                        where org_id = ?1 and id = ?2 and status = 'DEAD' returning\s""" + COLUMNS)
                .setParameter(1, org.value())
                .setParameter(2, id.value())
                .setParameter(3, status.name())
                .setParameter(4, by)
                .setParameter(5, comment)
                .setParameter(6, sentPayload));
        return resolved.isEmpty() ? null : resolved.get(0);
    }

    private static List<DeadLetter> letters(Query query) {
        List<DeadLetter> letters = new java.util.ArrayList<>();
        for (Object row : query.getResultList()) {
            letters.add(letter((Object[]) row));
        }
        return letters;
    }

    private static DeadLetter letter(Object[] column) {
        return new DeadLetter(
                new DeadLetterId((UUID) column[0]),
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (String) column[5],
                (String) column[6],
                (String) column[7],
                ((Number) column[8]).intValue(),
                DeadLetter.Status.valueOf((String) column[9]),
                instant(column[10]),
                column[11] == null ? null : instant(column[11]),
                (String) column[12],
                (String) column[13],
                (String) column[14]);
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
