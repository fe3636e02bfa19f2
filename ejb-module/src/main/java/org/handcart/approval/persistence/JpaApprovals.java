package org.handcart.approval.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalPage.Place;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.approval.domain.Approvals;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaApprovals implements Approvals {

    private static final String SELECT = """
            select id, subject, subject_id, order_id, store_code, currency, amount_minor, request_hash, breaches,
                risk_reasons, status, requested_by, requested_at, expires_at, decided_by, decided_at, comment
            from approval.approval where org_id = ?1""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Actor actor, ApprovalView it, @Nullable String customer) {
        em.createNativeQuery("""
                        insert into approval.approval (org_id, id, subject, subject_id, order_id, store_code, customer,
                            currency, amount_minor, request_hash, breaches, risk_reasons, status, requested_by,
                            requested_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                            cast(?15 as timestamptz), cast(?16 as timestamptz))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, it.id().value())
                .setParameter(3, it.subject().name())
                .setParameter(4, it.subjectId())
                .setParameter(5, it.order().value())
                .setParameter(6, it.storeCode())
                .setParameter(7, customer)
                .setParameter(8, it.amount().currency().getCurrencyCode())
                .setParameter(9, it.amount().minor())
                .setParameter(10, it.requestHash())
                .setParameter(11, Json.write(it.breaches()))
                .setParameter(12, Json.write(it.riskReasons()))
                .setParameter(13, it.status().name())
                .setParameter(14, it.requestedBy())
                .setParameter(15, it.requestedAt().toString())
                .setParameter(16, it.expiresAt().toString())
                .executeUpdate();
    }

    @Override
    public Optional<ApprovalView> find(Actor actor, ApprovalId id) {
        return one(actor, id, "");
    }

    @Override
    public Optional<ApprovalView> lock(Actor actor, ApprovalId id) {
        return one(actor, id, " for update");
    }

    private Optional<ApprovalView> one(Actor actor, ApprovalId id, String how) {
        return views(em.createNativeQuery(SELECT + " and id = ?2" + how)
                        .setParameter(1, actor.org().value())
                        .setParameter(2, id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public @Nullable String customer(Actor actor, ApprovalId id) {
        return (String) em.createNativeQuery("select customer from approval.approval where org_id = ?1 and id = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, id.value())
                .getSingleResult();
    }

    @Override
    public void decide(Actor actor, ApprovalView decided) {
        em.createNativeQuery("""
                        update approval.approval set status = ?3, decided_by = ?4,
                            decided_at = cast(?5 as timestamptz), comment = ?6
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, decided.id().value())
                .setParameter(3, decided.status().name())
                .setParameter(4, decided.decidedBy())
                .setParameter(5, Objects.requireNonNull(decided.decidedAt()).toString())
                .setParameter(6, decided.comment())
                .executeUpdate();
    }

    @Override
    public List<ApprovalId> due(Actor actor, Instant now, int limit) {
        List<?> ids = em.createNativeQuery("select id from approval.approval where org_id = ?1 and status = 'OPEN'"
                        + " and expires_at <= cast(?2 as timestamptz) order by expires_at limit " + limit)
                .setParameter(1, actor.org().value())
                .setParameter(2, now.toString())
                .getResultList();
        return ids.stream().map(id -> new ApprovalId((UUID) id)).toList();
    }

    @Override
    public List<ApprovalView> page(Actor actor, Wanted wanted, int limit) {
        Place after = wanted.after();
        String of = wanted.order() == null ? "" : wanted.order().toString();
        Query query = em.createNativeQuery(SELECT
                        + (actor.seesEveryStore() ? "" : " and store_code = any (cast(?2 as text[]))")
                        + " and (?3 = '' or status = ?3) and (?4 = '' or store_code = ?4)"
                        + " and (?5 = '' or order_id = cast(nullif(?5, '') as uuid))"
                        + (after == null ? "" : " and (requested_at, id) < (cast(?6 as timestamptz), cast(?7 as uuid))")
                        + " order by requested_at desc, id desc limit " + limit)
                .setParameter(1, actor.org().value())
                .setParameter(3, wanted.status() == null ? "" : wanted.status().name())
                .setParameter(4, wanted.storeCode() == null ? "" : wanted.storeCode())
                .setParameter(5, of);
        if (!actor.seesEveryStore()) {
            query.setParameter(2, actor.stores().toArray(String[]::new));
        }
        if (after != null) {
            query.setParameter(6, after.requestedAt().toString())
                    .setParameter(7, after.id().toString());
        }
        return views(query);
    }

    private static List<ApprovalView> views(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(JpaApprovals::view).toList();
    }

    private static ApprovalView view(Object[] row) {
        Object decidedAt = row[15];
        return new ApprovalView(
                new ApprovalId((UUID) row[0]),
                ApprovalSubject.valueOf((String) row[1]),
                (UUID) row[2],
                new OrderId((UUID) row[3]),
                (String) row[4],
                Money.ofMinor(((Number) row[6]).longValue(), Currency.getInstance((String) row[5])),
                (String) row[7],
                List.of(Json.read((String) row[8], Breach[].class)),
                List.of(Json.read((String) row[9], String[].class)),
                ApprovalStatus.valueOf((String) row[10]),
                (String) row[11],
                Times.instant(row[12]),
                Times.instant(row[13]),
                (String) row[14],
                decidedAt == null ? null : Times.instant(decidedAt),
                (String) row[16]);
    }
}
