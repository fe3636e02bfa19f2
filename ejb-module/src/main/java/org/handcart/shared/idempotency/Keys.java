package org.handcart.shared.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** The rows of {@code shared.idempotency}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Keys {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Waits two seconds at most for another transaction that holds the key, and gives the waiting time of the session
     * back for what follows. A key past its time is taken over as if it had never been used.
     */
    private static final String CLAIM = """
            with waiting as materialized (
                select current_setting('lock_timeout') as before, set_config('lock_timeout', '2s', true) as now
            )
            insert into shared.idempotency as k (org_id, principal, route, key, request_hash, expires_at)
            select ?, ?, ?, ?, ?, case when ? then null else clock_timestamp() + interval '24 hours' end
            from waiting
            on conflict (org_id, principal, route, key) do update
                set request_hash = excluded.request_hash, expires_at = excluded.expires_at,
                    created_at = clock_timestamp(), status = null, headers = null, body = null
                where k.expires_at <= clock_timestamp()
            returning set_config('lock_timeout', (select before from waiting), true)""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    /**
     * True when the key is the caller's now; false when it has been used. Goes past the mapper, which would log every
     * caller that waited in vain as a defect.
     *
     * @throws StillRunning when another transaction holds the key for longer than two seconds
     */
    public boolean claim(Key key, byte[] requestHash, boolean keepForEver) {
        try (PreparedStatement claim = em.unwrap(Connection.class).prepareStatement(CLAIM)) {
            claim.setObject(1, key.org().value());
            claim.setString(2, key.principal());
            claim.setString(3, key.route());
            claim.setString(4, key.key());
            claim.setBytes(5, requestHash);
            claim.setBoolean(6, keepForEver);
            try (ResultSet claimed = claim.executeQuery()) {
                return claimed.next();
            }
        } catch (SQLException failed) {
            if (LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                throw new StillRunning();
            }
            throw new PersistenceException("cannot claim an idempotency key", failed);
        }
    }

    /** What is stored under a key; null when its owner has just rolled back. */
    @Nullable
    public Used find(Key key) {
        List<?> rows = bound("""
                        select request_hash, status, headers, body from shared.idempotency
                        where org_id = ?1 and principal = ?2 and route = ?3 and key = ?4""", key).getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) rows.get(0);
        Answer answer = row[1] == null
                ? null
                : new Answer(
                        ((Number) row[1]).intValue(),
                        Json.read((String) row[2], Headers.class).values(),
                        (String) row[3],
                        true);
        return new Used((byte[]) row[0], answer);
    }

    public void answered(Key key, Answer answer) {
        int rows = bound("""
                        update shared.idempotency set status = ?5, headers = ?6, body = ?7
                        where org_id = ?1 and principal = ?2 and route = ?3 and key = ?4""", key)
                .setParameter(5, answer.status())
                .setParameter(6, Json.write(new Headers(answer.headers())))
                .setParameter(7, answer.body())
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("the row of the idempotency key is gone");
        }
    }

    private Query bound(String sql, Key key) {
        return em.createNativeQuery(sql)
                .setParameter(1, key.org().value())
                .setParameter(2, key.principal())
                .setParameter(3, key.route())
                .setParameter(4, key.key());
    }

    /** A used key; {@code answer} is null while its call has none. */
    record Used(byte[] requestHash, @Nullable Answer answer) {}

    private record Headers(Map<String, String> values) {}
}
