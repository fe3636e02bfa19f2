package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.Collection;
import org.handcart.cod.domain.Collections;
import org.handcart.cod.domain.ReceiptNumber;
import org.handcart.cod.domain.Receivable;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaCollections implements Collections {

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public ReceiptNumber nextReceipt(Actor actor, String storeCode) {
        Number count = (Number) em.createNativeQuery("""
                        insert into cod.receipt_counter as c (org_id, store_code, last) values (?1, ?2, 1)
                        on conflict (org_id, store_code) do update set last = c.last + 1
                        returning c.last""")
                .setParameter(1, actor.org().value())
                .setParameter(2, storeCode)
                .getSingleResult();
        return new ReceiptNumber(storeCode, count.intValue());
    }

    @Override
    public void add(Actor actor, CollectCommand command, Collection collection) {
        em.createNativeQuery("""
                        insert into cod.collection (org_id, id, order_id, rider_id, currency, due_minor,
                            collected_minor, quoted_version, method, proof_type, proof_value, receipt_number, collected_at, upi_minor)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, cast(?14 as bigint))""")
                .setParameter(1, actor.org().value())
                .setParameter(2, collection.id())
                .setParameter(3, command.order().value())
                .setParameter(4, command.riderId())
                .setParameter(5, collection.due().currency().getCurrencyCode())
                .setParameter(6, collection.due().minor())
                .setParameter(7, collection.collected().minor())
                .setParameter(8, command.codVersion())
                .setParameter(9, command.method())
                .setParameter(10, command.proofType())
                .setParameter(11, command.proofValue())
                .setParameter(12, collection.receiptNumber())
                .setParameter(13, command.collectedAt().atOffset(ZoneOffset.UTC))
                .setParameter(
                        14,
                        command.upi() == null
                                ? null
                                : Long.toString(command.upi().minor()))
                .executeUpdate();
    }

    @Override
    public void addPayout(Actor actor, UUID id, OrderId order, Money amount, String reason) {
        em.createNativeQuery("""
                        insert into cod.payout_task (org_id, id, order_id, currency, amount_minor, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, actor.org().value())
                .setParameter(2, id)
                .setParameter(3, order.value())
                .setParameter(4, amount.currency().getCurrencyCode())
                .setParameter(5, amount.minor())
                .setParameter(6, reason)
                .executeUpdate();
    }

    @Override
    public Money dueOfVersion(Actor actor, Receivable receivable, int version) {
        if (version == receivable.version()) {
            return receivable.due();
        }
        // The change that ended a version knows what was due under it.
        @SuppressWarnings("unchecked")
        List<Number> due = em.createNativeQuery("""
                        select due_before_minor from cod.due_change
                        where org_id = ?1 and order_id = ?2 and version = ?3 and due_before_minor <> due_after_minor""")
                .setParameter(1, actor.org().value())
                .setParameter(2, receivable.order().value())
                .setParameter(3, version + 1)
                .getResultList();
        long minor = due.isEmpty() ? 0 : due.get(0).longValue();
        return Money.ofMinor(minor, receivable.due().currency());
    }
}
