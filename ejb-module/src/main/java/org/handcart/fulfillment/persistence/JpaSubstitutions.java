package org.handcart.fulfillment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.SubstitutionStatus;
import org.handcart.fulfillment.domain.Substitution;
import org.handcart.fulfillment.domain.Substitutions;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** Substitutions in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaSubstitutions implements Substitutions {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Substitution substitution) {
        em.persist(substitution);
    }

    @Override
    public Optional<Substitution> find(OrgId org, SubstitutionId id) {
        return byId(org, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Substitution> lock(OrgId org, SubstitutionId id) {
        return byId(org, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Substitution> byId(OrgId org, SubstitutionId id) {
        return em.createQuery("select s from Substitution s where s.org = :org and s.id = :id", Substitution.class)
                .setParameter("org", org.value())
                .setParameter("id", id.value());
    }

    @Override
    public List<Substitution> of(OrgId org, OrderId order) {
        return em.createQuery(
                        "select s from Substitution s where s.org = :org and s.order = :order order by s.createdAt, s.id",
                        Substitution.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value())
                .getResultList();
    }

    @Override
    public List<SubstitutionId> expired(OrgId org, Instant now) {
        return em
                .createQuery(
                        "select s from Substitution s where s.org = :org and s.status = :status and s.expiresAt <= :now"
                                + " order by s.expiresAt",
                        Substitution.class)
                .setParameter("org", org.value())
                .setParameter("status", SubstitutionStatus.PENDING)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Substitution::id)
                .toList();
    }
}
