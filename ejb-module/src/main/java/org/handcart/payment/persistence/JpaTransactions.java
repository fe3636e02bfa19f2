package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Transactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTransactions implements Transactions {

    private static final String INSERT = """
            insert into payment.transaction (org_id, id, order_id, tender_id, kind, currency, amount_minor, succeeded,
                account, reference, request_key, cause, error_class, error_code, detail, occurred_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as text), ?11, ?12, cast(?13 as text),
                cast(?14 as text), cast(?15 as text), ?16)""";

    private static final String OF_ORDER = """
            select id, tender_id, kind, currency, amount_minor, succeeded, account, reference, request_key, cause,
                error_class, error_code, detail, occurred_at
            from payment.transaction where org_id = ?1 and order_id = ?2 order by occurred_at, id""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void append(Actor actor, OrderId order, PaymentTransaction transaction) {
        insert(INSERT, actor, order, transaction);
    }

    @Override
    public boolean appendOnce(Actor actor, OrderId order, PaymentTransaction transaction) {
        return insert(
                        INSERT + " on conflict (org_id, request_key, kind, succeeded) do nothing",
                        actor,
                        order,
                        transaction)
                == 1;
    }

    private int insert(String sql, Actor actor, OrderId order, PaymentTransaction it) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.org().value())
                .setParameter(2, it.id())
                .setParameter(3, order.value())
                .setParameter(4, it.tenderId())
                .setParameter(5, it.kind().name())
                .setParameter(6, it.amount().currency().getCurrencyCode())
                .setParameter(7, it.amount().minor())
                .setParameter(8, it.succeeded())
                .setParameter(9, it.account())
                .setParameter(10, it.reference())
                .setParameter(11, it.key())
                .setParameter(12, it.cause())
                .setParameter(13, it.errorClass())
                .setParameter(14, it.errorCode())
                .setParameter(15, it.detail())
                .setParameter(16, it.occurredAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<PaymentTransaction> ofOrder(Actor actor, OrderId order) {
        List<?> rows = em.createNativeQuery(OF_ORDER)
                .setParameter(1, actor.org().value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    private static PaymentTransaction read(Object[] row) {
        return new PaymentTransaction(
                (UUID) row[0],
                (UUID) row[1],
                TransactionKind.valueOf((String) row[2]),
                Money.ofMinor(((Number) row[4]).longValue(), Currency.getInstance((String) row[3])),
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                (UUID) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                Times.instant(row[13]));
    }
}
