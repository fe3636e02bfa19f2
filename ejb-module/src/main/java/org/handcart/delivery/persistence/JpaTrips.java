package org.handcart.delivery.persistence;

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
import java.util.UUID;
import org.handcart.delivery.domain.Trip;
import org.handcart.delivery.domain.Trips;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTrips implements Trips {

    private static final String ADD = """
            insert into delivery.delivery (org_id, order_id, store_code, status, requested_at, version)
            values (?1, ?2, ?3, 'REQUESTED', ?4, 1) on conflict (org_id, order_id) do nothing""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean add(OrgId org, OrderId order, String storeCode, Instant requestedAt) {
        return em.createNativeQuery(ADD)
                        .setParameter(1, org.value())
                        .setParameter(2, order.value())
                        .setParameter(3, storeCode)
                        .setParameter(4, requestedAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Trip> find(OrgId org, OrderId order) {
        return query(org, order).getResultStream().findFirst();
    }

    @Override
    public Optional<Trip> lock(OrgId org, OrderId order) {
        return query(org, order)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<OrderId> carriedBy(OrgId org, String riderId, int limit) {
        @SuppressWarnings("unchecked")
        List<String> orders = em.createNativeQuery("""
                        select cast(order_id as text) from delivery.delivery
                        where org_id = ?1 and rider_id = ?2 and status in ('ASSIGNED', 'PICKED_UP', 'IN_TRANSIT')""")
                .setParameter(1, org.value())
                .setParameter(2, riderId)
                .setMaxResults(limit)
                .getResultList();
        return orders.stream().map(id -> new OrderId(UUID.fromString(id))).toList();
    }

    private TypedQuery<Trip> query(OrgId org, OrderId order) {
        return em.createQuery("select t from Trip t where t.org = :org and t.order = :order", Trip.class)
                .setParameter("org", org.value())
                .setParameter("order", order.value());
    }
}
