package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.domain.Receipts;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReceipts implements Receipts {

    // Rounding is in the journal: what the due had more, or less, than what was open.
    private static final String FIND = """
            select cast(c.order_id as text), r.store_code, c.rider_id, c.receipt_number, c.method, c.currency,
                c.due_minor, c.collected_minor, r.prepaid_minor,
                cast(extract(epoch from c.collected_at) * 1000000 as bigint),
                (select cast(coalesce(-sum(p.amount_minor), 0) as bigint) from cod.journal_entry e
                    join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
                    where e.org_id = c.org_id and e.order_id = c.order_id and p.account = 'ROUNDING')
            from cod.collection c join cod.receivable r on r.org_id = c.org_id and r.order_id = c.order_id
            where c.org_id = ?1 and c.id = ?2""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Taken> find(Actor actor, UUID collection) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(FIND)
                .setParameter(1, actor.org().value())
                .setParameter(2, collection)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Currency currency = Currency.getInstance((String) row[5]);
            return new Taken(
                    collection,
                    new OrderId(UUID.fromString((String) row[0])),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    money(row[6], currency),
                    money(row[7], currency),
                    money(row[10], currency),
                    money(row[8], currency),
                    Times.ofMicros((Number) row[9]));
        });
    }

    @Override
    public int printed(Actor actor, UUID collection, Instant at) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "receipt " + collection)
                .getSingleResult();
        Number before = (Number)
                em.createNativeQuery("select count(*) from cod.receipt_print where org_id = ?1 and collection_id = ?2")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, collection)
                        .getSingleResult();
        em.createNativeQuery("insert into cod.receipt_print (org_id, collection_id, copy, printed_by, printed_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, actor.org().value())
                .setParameter(2, collection)
                .setParameter(3, before.intValue())
                .setParameter(4, actor.name())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return before.intValue();
    }

    private static Money money(Object minor, Currency currency) {
        return Money.ofMinor(((Number) minor).longValue(), currency);
    }
}
