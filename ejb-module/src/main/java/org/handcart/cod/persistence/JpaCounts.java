package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CashCount;
import org.handcart.cod.domain.Counts;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCounts implements Counts {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, CashCount count) {
        em.createNativeQuery("""
                        insert into cod.cash_count (org_id, id, kind, store_code, business_day, shift_id, rider_id,
                            currency, expected_minor, counted_minor, variance_minor, denominations, reason, photo,
                            status, requested_by, requested_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as uuid), ?7, ?8, ?9, ?10, ?11, ?12, ?13,
                            ?14, ?15, ?16, ?17)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, count.id())
                .setParameter(3, count.kind().name())
                .setParameter(4, count.storeCode())
                .setParameter(5, count.businessDay().toString())
                .setParameter(
                        6, count.shiftId() == null ? null : count.shiftId().toString())
                .setParameter(7, count.riderId())
                .setParameter(8, count.counted().currency().getCurrencyCode())
                .setParameter(9, count.expected().minor())
                .setParameter(10, count.counted().minor())
                .setParameter(11, count.variance().minor())
                .setParameter(12, DenominationText.write(count.denominations()))
                .setParameter(13, count.reason())
                .setParameter(14, count.photo())
                .setParameter(15, count.status().name())
                .setParameter(16, count.requestedBy())
                .setParameter(17, count.requestedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public Optional<CashCount> find(Actor actor, UUID id) {
        return first(where(actor, "and id = ?2").setParameter(2, id));
    }

    @Override
    public Optional<CashCount> lastOfShift(Actor actor, UUID shift) {
        return first(where(actor, "and shift_id = ?2 order by requested_at desc, id desc limit 1")
                .setParameter(2, shift));
    }

    @Override
    public Optional<CashCount> pendingDrawer(Actor actor, String storeCode) {
        return first(where(actor, "and store_code = ?2 and kind = 'DRAWER' and status = 'PENDING'")
                .setParameter(2, storeCode));
    }

    @Override
    public Optional<CashCount> drawerOfDay(Actor actor, String storeCode, LocalDate day) {
        return first(where(
                        actor,
                        "and store_code = ?2 and business_day = cast(?3 as date) and kind = 'DRAWER'"
                                + " and status in ('PENDING', 'APPROVED') order by requested_at desc, id desc limit 1")
                .setParameter(2, storeCode)
                .setParameter(3, day.toString()));
    }

    @Override
    public void decide(Actor actor, UUID id, CashCount.Status status, String by, Instant at, @Nullable String comment) {
        int changed = em.createNativeQuery("""
                        update cod.cash_count set status = ?3, decided_by = ?4, decided_at = ?5, comment = ?6
                        where org_id = ?1 and id = ?2 and status = 'PENDING'""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, status.name())
                .setParameter(4, by)
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(6, comment)
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("count " + id + " is not pending");
        }
    }

    @Override
    public void expect(Actor actor, UUID id, Money expected) {
        em.createNativeQuery("""
                        update cod.cash_count set expected_minor = ?3, variance_minor = counted_minor - ?3
                        where org_id = ?1 and id = ?2 and status = 'PENDING'""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, expected.minor())
                .executeUpdate();
    }

    @Override
    public List<CashCount> pending(Actor actor, Set<String> stores, int limit) {
        Query query = where(
                actor,
                "and status = 'PENDING'" + (stores.isEmpty() ? "" : " and store_code = any (string_to_array(?2, ','))")
                        + " order by requested_at, id");
        if (!stores.isEmpty()) {
            query.setParameter(2, String.join(",", stores));
        }
        return CountRow.counts(query.setMaxResults(limit));
    }

    @Override
    public List<CashCount> ofDay(Actor actor, String storeCode, LocalDate day, int limit) {
        return CountRow.counts(
                where(actor, "and store_code = ?2 and business_day = cast(?3 as date) order by requested_at, id")
                        .setParameter(2, storeCode)
                        .setParameter(3, day.toString())
                        .setMaxResults(limit));
    }

    private Query where(Actor actor, String more) {
        return em.createNativeQuery(CountRow.COLUMNS + "where org_id = ?1 " + more)
                .setParameter(1, actor.org().value());
    }

    private static Optional<CashCount> first(Query query) {
        return CountRow.counts(query).stream().findFirst();
    }
}
