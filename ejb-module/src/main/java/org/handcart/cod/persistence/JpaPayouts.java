package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.Payout;
import org.handcart.cod.domain.Payouts;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaPayouts implements Payouts {

    private static final String TASKS = """
            select t.id, t.order_id, r.store_code, t.currency, t.amount_minor, t.reason, t.status, t.assigned_to,
                t.method, t.reference, t.paid_by, t.paid_at, t.created_at
            from cod.payout_task t
            join cod.receivable r on r.org_id = t.org_id and r.order_id = t.order_id
            where t.org_id = ?1 and (?2 or r.store_code = any(cast(?3 as text[])))
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Payout> find(Actor actor, UUID id) {
        return read(query(actor, TASKS + " and t.id = ?4").setParameter(4, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Payout> lock(Actor actor, UUID id) {
        Query query = query(actor, TASKS + " and t.id = ?4 for update of t").setParameter(4, id);
        return read(query).stream().findFirst();
    }

    @Override
    public List<Payout> list(Actor actor, Payout.@Nullable Status status, @Nullable OrderId order, int limit) {
        return read(query(actor, TASKS + """
                        and (?4 = '' or t.status = ?4) and (?5 = '' or t.order_id = cast(nullif(?5, '') as uuid))
                        order by t.created_at, t.id""")
                .setParameter(4, status == null ? "" : status.name())
                .setParameter(5, order == null ? "" : order.toString())
                .setMaxResults(limit));
    }

    private Query query(Actor actor, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, actor.seesEveryStore())
                .setParameter(3, actor.stores().toArray(String[]::new));
    }

    private static List<Payout> read(Query query) {
        List<Payout> payouts = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            String way = (String) column[8];
            payouts.add(new Payout(
                    (UUID) column[0],
                    new OrderId((UUID) column[1]),
                    (String) column[2],
                    Money.ofMinor(((Number) column[4]).longValue(), Currency.getInstance((String) column[3])),
                    (String) column[5],
                    Payout.Status.valueOf((String) column[6]),
                    (String) column[7],
                    way == null ? null : Payout.Way.valueOf(way),
                    (String) column[9],
                    (String) column[10],
                    CodFactsSql.instant(column[11]),
                    Objects.requireNonNull(CodFactsSql.instant(column[12]))));
        }
        return List.copyOf(payouts);
    }

    @Override
    public void assign(Actor actor, UUID id, String to) {
        em.createNativeQuery("update cod.payout_task set assigned_to = ?3 where org_id = ?1 and id = ?2")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, to)
                .executeUpdate();
    }

    @Override
    public void paid(Actor actor, UUID id, Payout.Way way, @Nullable String reference, Instant at) {
        em.createNativeQuery("""
                        update cod.payout_task set status = 'PAID', method = ?3, reference = ?4, paid_by = ?5,
                            paid_at = cast(?6 as timestamptz)
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, way.name())
                .setParameter(4, reference)
                .setParameter(5, actor.name())
                .setParameter(6, at.toString())
                .executeUpdate();
    }
}
