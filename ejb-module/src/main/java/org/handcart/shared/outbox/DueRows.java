package org.handcart.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.shared.OrgId;

/** The outbox as the relay sees it, across organisations; only in system scope are there rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DueRows {

    /** Any number, the same in every version: "handcart" on a telephone. */
    private static final long RELAY_LOCK = 42632278L;

    private static final int PURGE_AT_ONCE = 2_000;
    private static final int ERROR_LENGTH = 2_000;

    /** A row that backs off holds back the later rows of its address and group. There are few of them, if any. */
    private static final String DUE = """
            with held as materialized (
                select org_id, address, group_id, position from shared.outbox
                where status = 'DUE' and attempts > 0 and due_at > clock_timestamp()
            )
            select o.id, o.org_id, o.address, o.multicast, o.group_id, o.type, o.correlation_id, o.payload
            from shared.outbox o
            where o.status = 'DUE' and not exists (
                select from held h where h.org_id = o.org_id and h.address = o.address and h.group_id = o.group_id
                    and h.position <= o.position)
            order by o.position limit ?1""";

    /** One second, then double, five minutes at most. */
    private static final String REFUSED = """
            update shared.outbox set attempts = attempts + 1, last_error = ?2,
                due_at = clock_timestamp() + least(300, power(2, least(attempts, 20))) * interval '1 second',
                status = case when attempts + 1 >= ?3 then 'FAILED' else 'DUE' end
            where id = ?1 returning status""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /** True when this transaction is the relay, until it ends; a crash ends it too. */
    public boolean lead() {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, RELAY_LOCK)
                .getSingleResult();
    }

    public List<DueMessage> due(int atMost) {
        List<DueMessage> due = new ArrayList<>();
        for (Object row : em.createNativeQuery(DUE).setParameter(1, atMost).getResultList()) {
            Object[] column = (Object[]) row;
            due.add(new DueMessage(
                    (UUID) column[0],
                    new OrgId((UUID) column[1]),
                    (String) column[2],
                    (Boolean) column[3],
                    (String) column[4],
                    (String) column[5],
                    (String) column[6],
                    (String) column[7]));
        }
        return due;
    }

    public void sent(List<UUID> ids) {
        em.createNativeQuery("""
                        update shared.outbox set status = 'SENT', sent_at = clock_timestamp(), attempts = attempts + 1
                        where id = any (string_to_array(?1, ',')::uuid[])""")
                .setParameter(
                        1, String.join(",", ids.stream().map(UUID::toString).toList()))
                .executeUpdate();
    }

    /** True when the row is FAILED now. */
    public boolean refused(UUID id, String error, int giveUpAfter) {
        Object status = em.createNativeQuery(REFUSED)
                .setParameter(1, id)
                .setParameter(2, error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error)
                .setParameter(3, giveUpAfter)
                .getSingleResult();
        return "FAILED".equals(status);
    }

    public boolean purge() {
        int messages = em.createNativeQuery("""
                        delete from shared.outbox where id in (
                            select id from shared.outbox
                            where status = 'SENT' and sent_at < clock_timestamp() - interval '1 day' limit ?1)""").setParameter(1, PURGE_AT_ONCE).executeUpdate();
        int keys = em.createNativeQuery("""
                        delete from shared.idempotency where ctid in (
                            select ctid from shared.idempotency
                            where expires_at < clock_timestamp() limit ?1 for update skip locked)""").setParameter(1, PURGE_AT_ONCE).executeUpdate();
        return messages == PURGE_AT_ONCE || keys == PURGE_AT_ONCE;
    }
}
