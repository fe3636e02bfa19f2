package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.Posting;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.BookDay;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaJournal implements Journal {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void post(Actor actor, JournalEntry entry) {
        if (entry.movesCustody()) {
            throw new IllegalArgumentException(entry.cause() + " moves custody and needs a business day");
        }
        write(actor, entry, null);
    }

    @Override
    public void post(Actor actor, JournalEntry entry, BookDay day) {
        write(actor, entry, day);
    }

    private void write(Actor actor, JournalEntry entry, @Nullable BookDay day) {
        if (entry.lines().isEmpty()) {
            return;
        }
        UUID org = actor.org().value();
        UUID id = Ids.next();
        em.createNativeQuery("""
                        insert into cod.journal_entry (org_id, id, order_id, cause, description, actor, store_code,
                            business_day)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, cast(?8 as date))""")
                .setParameter(1, org)
                .setParameter(2, id)
                .setParameter(3, entry.order() == null ? null : entry.order().toString())
                .setParameter(4, entry.cause())
                .setParameter(5, entry.description())
                .setParameter(6, actor.name())
                .setParameter(7, day == null ? null : day.storeCode())
                .setParameter(8, day == null ? null : day.date().toString())
                .executeUpdate();
        for (int i = 0; i < entry.lines().size(); i++) {
            JournalEntry.Line line = entry.lines().get(i);
            em.createNativeQuery("""
                            insert into cod.journal_posting
                                (org_id, entry_id, position, account, owner, currency, amount_minor, shift_id)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid))""")
                    .setParameter(1, org)
                    .setParameter(2, id)
                    .setParameter(3, i)
                    .setParameter(4, line.account().name())
                    .setParameter(5, line.owner())
                    .setParameter(6, line.amount().currency().getCurrencyCode())
                    .setParameter(7, line.amount().minor())
                    .setParameter(8, line.shift() == null ? null : line.shift().toString())
                    .executeUpdate();
        }
    }

    @Override
    public List<Money> balances(Actor actor, Account account, String owner) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select currency, sum(amount_minor) from cod.journal_posting
                        where org_id = ?1 and account = ?2 and owner = ?3 group by currency order by currency""")
                .setParameter(1, actor.org().value())
                .setParameter(2, account.name())
                .setParameter(3, owner)
                .getResultList();
        return rows.stream().map(row -> money(row[1], row[0])).toList();
    }

    @Override
    public Money balance(Actor actor, Account account, String rider, @Nullable UUID shift, Currency currency) {
        Query query = em.createNativeQuery("select cast(coalesce(sum(amount_minor), 0) as bigint)"
                        + " from cod.journal_posting where org_id = ?1 and account = ?2 and owner = ?3 and currency = ?4"
                        + (shift == null ? " and shift_id is null" : " and shift_id = ?5"))
                .setParameter(1, actor.org().value())
                .setParameter(2, account.name())
                .setParameter(3, rider)
                .setParameter(4, currency.getCurrencyCode());
        if (shift != null) {
            query.setParameter(5, shift);
        }
        return money(query.getSingleResult(), currency.getCurrencyCode());
    }

    @Override
    public List<Posting> postings(Actor actor, OrderId order) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select p.account, p.owner, p.currency, p.amount_minor, e.description,
                               cast(extract(epoch from e.recorded_at) * 1000000 as bigint)
                        from cod.journal_entry e
                        join cod.journal_posting p on p.org_id = e.org_id and p.entry_id = e.id
                        where e.org_id = ?1 and e.order_id = ?2
                        order by e.recorded_at, e.id, p.position""")
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream()
                .map(row -> new Posting(
                        (String) row[0],
                        (String) row[1],
                        money(row[3], row[2]),
                        Instant.EPOCH.plusNanos(Math.multiplyExact(((Number) row[5]).longValue(), 1000L)),
                        (String) row[4]))
                .toList();
    }

    private static Money money(Object minor, Object currency) {
        return Money.ofMinor(((Number) minor).longValue(), Currency.getInstance((String) currency));
    }
}
