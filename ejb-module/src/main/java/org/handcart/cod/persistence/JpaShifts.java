package org.handcart.cod.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.ShiftStatus;
import org.handcart.cod.domain.Shift;
import org.handcart.cod.domain.Shifts;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaShifts implements Shifts {

    private static final String BY_RIDER = "select s from Shift s where s.orgId = :org and s.riderId = :rider";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(Shift shift) {
        em.persist(shift);
        // the unique key answers now, not at the end of the transaction
        em.flush();
    }

    @Override
    public Optional<Shift> find(Actor actor, UUID id) {
        return byId(actor, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Shift> locked(Actor actor, UUID id) {
        return byId(actor, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Shift> byId(Actor actor, UUID id) {
        return em.createQuery("select s from Shift s where s.orgId = :org and s.id = :id", Shift.class)
                .setParameter("org", actor.org().value())
                .setParameter("id", id);
    }

    @Override
    public Optional<Shift> current(Actor actor, String riderId) {
        return currentOf(actor, riderId).getResultStream().findFirst();
    }

    @Override
    public Optional<Shift> currentLocked(Actor actor, String riderId) {
        return currentOf(actor, riderId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Shift> currentOf(Actor actor, String riderId) {
        return ofRider(actor, riderId, BY_RIDER + " and s.status <> :closed")
                .setParameter("closed", ShiftStatus.CLOSED);
    }

    @Override
    public Optional<Shift> lastClosed(Actor actor, String riderId) {
        return ofRider(actor, riderId, BY_RIDER + " and s.status = :closed order by s.openedAt desc")
                .setParameter("closed", ShiftStatus.CLOSED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Shift> ofRider(Actor actor, String riderId, int limit) {
        return ofRider(actor, riderId, BY_RIDER + " order by s.openedAt desc")
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Shift> ofRider(Actor actor, String riderId, String query) {
        return em.createQuery(query, Shift.class)
                .setParameter("org", actor.org().value())
                .setParameter("rider", riderId);
    }

    @Override
    public List<Shift> ofStore(Actor actor, String storeCode, LocalDate day, int limit) {
        return em.createQuery(
                        "select s from Shift s where s.orgId = :org and s.storeCode = :store"
                                + " and (s.status <> :closed or s.openedDay = :day) order by s.openedAt, s.id",
                        Shift.class)
                .setParameter("org", actor.org().value())
                .setParameter("store", storeCode)
                .setParameter("closed", ShiftStatus.CLOSED)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }
}
