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
import java.util.function.Function;
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

    // The entry and all its lines by one statement; an empty shift is none, because an array cannot hold null here.
    private static final String ENTRY = """
            with entry as (
                insert into cod.journal_entry (org_id, id, order_id, cause, description, actor, store_code, business_day)
                values (?1, ?2, cast(?8 as uuid), ?9, ?10, ?11, ?12, cast(?13 as date))
            )
            insert into cod.journal_posting
                (org_id, entry_id, position, account, owner, currency, amount_minor, shift_id)
            select ?1, ?2, l.place - 1, l.account, l.owner, l.currency, l.amount_minor, cast(nullif(l.shift, '') as uuid)
            from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as bigint[]),
                        cast(?7 as text[])) with ordinality as l(account, owner, currency, amount_minor, shift, place)
            """;

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
        em.createNativeQuery(ENTRY)
                .setParameter(1, org)
                .setParameter(2, id)
                .setParameter(3, column(entry, line -> line.account().name()))
                .setParameter(4, column(entry, JournalEntry.Line::owner))
                .setParameter(5, column(entry, line -> line.amount().currency().getCurrencyCode()))
                .setParameter(
                        6, column(entry, line -> Long.toString(line.amount().minor())))
                .setParameter(
                        7,
                        column(
                                entry,
                                line -> line.shift() == null ? "" : line.shift().toString()))
                .setParameter(8, entry.order() == null ? null : entry.order().toString())
                .setParameter(9, entry.cause())
                .setParameter(10, entry.description())
                .setParameter(11, actor.name())
                .setParameter(12, day == null ? null : day.storeCode())
                .setParameter(13, day == null ? null : day.date().toString())
                .executeUpdate();
    }

    private static String[] column(JournalEntry entry, Function<JournalEntry.Line, String> value) {
        return entry.lines().stream().map(value).toArray(String[]::new);
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
