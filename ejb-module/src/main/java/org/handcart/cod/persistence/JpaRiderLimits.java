package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CashDeposit;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.DepositTask;
import org.handcart.cod.domain.RiderLimits;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaRiderLimits implements RiderLimits {

    /** ISO 4217's code for no currency: a policy without any amount. */
    private static final String NO_CURRENCY = "XXX";

    private static final String POLICIES =
            "select store_code, rider_id, currency, limit_minor, deposit_above_minor, shift_required from cod.cash_policy"
                    + " where org_id = ?1 and store_code = ?2 ";

    private static final String TASKS = "select cast(id as text), store_code, rider_id, currency, in_hand_minor,"
            + " threshold_minor, cast(extract(epoch from created_at) * 1000000 as bigint) from cod.deposit_task"
            + " where org_id = ?1 and status = 'OPEN' ";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<CashPolicy> policy(Actor actor, String storeCode, String riderId) {
        return policies(em.createNativeQuery(POLICIES + "and rider_id in ('', ?3) order by rider_id desc limit 1")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, storeCode)
                        .setParameter(3, riderId))
                .stream()
                .findFirst();
    }

    @Override
    public List<CashPolicy> policies(Actor actor, String storeCode, int limit) {
        return policies(em.createNativeQuery(POLICIES + "order by rider_id")
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .setMaxResults(limit));
    }

    private static List<CashPolicy> policies(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new CashPolicy(
                        (String) row[0],
                        "".equals(row[1]) ? null : (String) row[1],
                        money(row[3], row[2]),
                        money(row[4], row[2]),
                        (Boolean) row[5]))
                .toList();
    }

    @Override
    public void put(Actor actor, CashPolicy policy, Instant now) {
        Money limit = policy.limit();
        Money above = policy.depositAbove();
        Money any = limit == null ? above : limit;
        em.createNativeQuery("""
                        insert into cod.cash_policy (org_id, store_code, rider_id, currency, limit_minor,
                            deposit_above_minor, shift_required, changed_by, changed_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as bigint), cast(?6 as bigint), ?7, ?8, ?9)
                        on conflict (org_id, store_code, rider_id) do update set currency = excluded.currency,
                            limit_minor = excluded.limit_minor, deposit_above_minor = excluded.deposit_above_minor,
                            shift_required = excluded.shift_required, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at""")
                .setParameter(1, actor.org().value())
                .setParameter(2, policy.storeCode())
                .setParameter(3, policy.riderId() == null ? "" : policy.riderId())
                .setParameter(4, any == null ? NO_CURRENCY : any.currency().getCurrencyCode())
                .setParameter(5, limit == null ? null : Long.toString(limit.minor()))
                .setParameter(6, above == null ? null : Long.toString(above.minor()))
                .setParameter(7, policy.shiftRequired())
                .setParameter(8, actor.name())
                .setParameter(9, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public Optional<DepositTask> task(Actor actor, String riderId) {
        return tasks(em.createNativeQuery(TASKS + "and rider_id = ?2")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, riderId))
                .stream()
                .findFirst();
    }

    @Override
    public List<DepositTask> tasks(Actor actor, Set<String> stores, int limit) {
        Query query = em.createNativeQuery(TASKS
                        + (stores.isEmpty() ? "" : "and store_code = any (string_to_array(?2, ',')) ")
                        + "order by created_at, id")
                .setParameter(1, actor.org().value())
                .setMaxResults(limit);
        return tasks(stores.isEmpty() ? query : query.setParameter(2, String.join(",", stores)));
    }

    private static List<DepositTask> tasks(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    Currency currency = Currency.getInstance((String) row[3]);
                    return new DepositTask(
                            UUID.fromString((String) row[0]),
                            (String) row[1],
                            (String) row[2],
                            Money.ofMinor(((Number) row[4]).longValue(), currency),
                            Money.ofMinor(((Number) row[5]).longValue(), currency),
                            Times.ofMicros((Number) row[6]));
                })
                .toList();
    }

    @Override
    public void demand(Actor actor, DepositTask task) {
        em.createNativeQuery("""
                        insert into cod.deposit_task (org_id, id, store_code, rider_id, currency, in_hand_minor,
                            threshold_minor, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (org_id, rider_id) where status = 'OPEN' do nothing""")
                .setParameter(1, actor.org().value())
                .setParameter(2, task.id())
                .setParameter(3, task.storeCode())
                .setParameter(4, task.riderId())
                .setParameter(5, task.inHand().currency().getCurrencyCode())
                .setParameter(6, task.inHand().minor())
                .setParameter(7, task.threshold().minor())
                .setParameter(8, task.createdAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void done(Actor actor, String riderId, Instant now) {
        em.createNativeQuery("update cod.deposit_task set status = 'DONE', done_at = ?3"
                        + " where org_id = ?1 and rider_id = ?2 and status = 'OPEN'")
                .setParameter(1, actor.org().value())
                .setParameter(2, riderId)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void add(Actor actor, CashDeposit deposit) {
        em.createNativeQuery("""
                        insert into cod.cash_deposit (org_id, id, store_code, rider_id, shift_id, business_day, currency,
                            amount_minor, denominations, taken_by, taken_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as date), ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, deposit.id())
                .setParameter(3, deposit.storeCode())
                .setParameter(4, deposit.riderId())
                .setParameter(
                        5, deposit.shiftId() == null ? null : deposit.shiftId().toString())
                .setParameter(6, deposit.businessDay().toString())
                .setParameter(7, deposit.amount().currency().getCurrencyCode())
                .setParameter(8, deposit.amount().minor())
                .setParameter(9, DenominationText.write(deposit.denominations()))
                .setParameter(10, deposit.takenBy())
                .setParameter(11, deposit.takenAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static @Nullable Money money(@Nullable Object minor, Object currency) {
        return minor == null
                ? null
                : Money.ofMinor(((Number) minor).longValue(), Currency.getInstance((String) currency));
    }
}
