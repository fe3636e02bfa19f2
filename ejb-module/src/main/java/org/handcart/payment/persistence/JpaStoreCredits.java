package org.handcart.payment.persistence;

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
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.domain.StoreCredits;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStoreCredits implements StoreCredits {

    private static final String OPEN = """
            insert into payment.store_credit_account (org_id, id, customer_id, currency) values (?1, ?2, ?3, ?4)
            on conflict (org_id, customer_id, currency) do nothing""";

    private static final String ACCOUNTS = """
            select id, currency, balance_minor, seq from payment.store_credit_account
            where org_id = ?1 and customer_id = ?2""";

    private static final String ENTRIES = """
            select e.seq, e.kind, a.currency, e.amount_minor, e.cause, e.order_id, e.reason, e.actor, e.expires_at,
                e.created_at
            from payment.store_credit_entry e
            join payment.store_credit_account a on a.org_id = e.org_id and a.id = e.account_id
            where e.org_id = ?1 and e.account_id = ?2""";

    private static final String APPEND = """
            insert into payment.store_credit_entry (org_id, account_id, seq, kind, amount_minor, cause, order_id, reason,
                actor, expires_at, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as uuid), cast(?8 as text), ?9,
                cast(cast(?10 as text) as timestamptz), ?11)""";

    private static final String BALANCE = """
            update payment.store_credit_account set balance_minor = ?3, seq = ?4 where org_id = ?1 and id = ?2""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Account locked(Actor actor, String customer, Currency currency) {
        em.createNativeQuery(OPEN)
                .setParameter(1, actor.org().value())
                .setParameter(2, Ids.next())
                .setParameter(3, customer)
                .setParameter(4, currency.getCurrencyCode())
                .executeUpdate();
        List<?> rows = em.createNativeQuery(ACCOUNTS + " and currency = ?3 for update")
                .setParameter(1, actor.org().value())
                .setParameter(2, customer)
                .setParameter(3, currency.getCurrencyCode())
                .getResultList();
        return account((Object[]) rows.get(0));
    }

    @Override
    public List<Account> of(Actor actor, String customer) {
        List<?> rows = em.createNativeQuery(ACCOUNTS + " order by currency")
                .setParameter(1, actor.org().value())
                .setParameter(2, customer)
                .getResultList();
        return rows.stream().map(row -> account((Object[]) row)).toList();
    }

    private static Account account(Object[] row) {
        return new Account((UUID) row[0], money(row[2], row[1]), ((Number) row[3]).intValue());
    }

    @Override
    public Optional<StoreCreditEntry> caused(Actor actor, UUID account, String cause) {
        List<?> rows = em.createNativeQuery(ENTRIES + " and e.cause = ?3")
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, cause)
                .getResultList();
        return rows.stream().findFirst().map(row -> entry((Object[]) row));
    }

    @Override
    public List<StoreCreditEntry> entries(Actor actor, UUID account) {
        List<?> rows = em.createNativeQuery(ENTRIES + " order by e.seq")
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static StoreCreditEntry entry(Object[] row) {
        return new StoreCreditEntry(
                ((Number) row[0]).intValue(),
                StoreCreditEntry.Kind.valueOf((String) row[1]),
                money(row[3], row[2]),
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                instant(row[8]),
                Times.instant(row[9]));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Times.instant(value);
    }

    private static Money money(Object minor, Object currency) {
        return Money.ofMinor(((Number) minor).longValue(), Currency.getInstance((String) currency));
    }

    @Override
    public void append(Actor actor, UUID account, Money balance, StoreCreditEntry entry) {
        em.createNativeQuery(APPEND)
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, entry.sequence())
                .setParameter(4, entry.kind().name())
                .setParameter(5, entry.amount().minor())
                .setParameter(6, entry.cause())
                .setParameter(7, text(entry.orderId()))
                .setParameter(8, entry.reason())
                .setParameter(9, entry.actor())
                .setParameter(10, text(entry.expiresAt()))
                .setParameter(11, entry.createdAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.createNativeQuery(BALANCE)
                .setParameter(1, actor.org().value())
                .setParameter(2, account)
                .setParameter(3, balance.minor())
                .setParameter(4, entry.sequence())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
