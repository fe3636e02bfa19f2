package org.handcart.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldId;
import org.handcart.order.HoldSource;
import org.handcart.order.NewHold;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.Position;
import org.handcart.order.domain.OrderHolds;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** Holds of orders in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaOrderHolds implements OrderHolds {

    private static final String ADD = """
            insert into ordering.order_hold (org_id, id, order_id, store_code, source, reason, detail, placed_by,
                placed_at, until_at, on_expiry)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as timestamptz), cast(?10 as timestamptz), ?11)
            """;

    private static final String RELEASE = """
            update ordering.order_hold set released_by = ?3, released_at = cast(?4 as timestamptz), release_reason = ?5
            where org_id = ?1 and id = ?2 and released_at is null
            """;

    private static final String SELECT = """
            select h.id, h.order_id, o.order_number, h.store_code, h.source, h.reason, h.detail, h.until_at,
                h.on_expiry, h.placed_by, h.placed_at, h.released_by, h.released_at, h.release_reason
            from ordering.order_hold h join ordering.orders o on o.org_id = h.org_id and o.id = h.order_id
            where h.org_id = ?1
            """;

    private static final String OPEN = SELECT + """
                and h.released_at is null and o.status <> 'CANCELLED'
                and (?2 or h.store_code = any(cast(?3 as text[])))
                and (?4 or (h.placed_at, h.id) > (cast(?5 as timestamptz), cast(?6 as uuid)))
            order by h.placed_at, h.id
            """;

    private static final String EXPIRED =
            SELECT + " and h.released_at is null and h.until_at <= cast(?2 as timestamptz) order by h.until_at, h.id";

    private static final UUID NO_ID = new UUID(0, 0);

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(OrgId org, OrderHold hold) {
        NewHold what = hold.hold();
        em.createNativeQuery(ADD)
                .setParameter(1, org.value())
                .setParameter(2, hold.id().value())
                .setParameter(3, hold.order().value())
                .setParameter(4, hold.storeCode())
                .setParameter(5, what.source().name())
                .setParameter(6, what.reason())
                .setParameter(7, what.detail())
                .setParameter(8, hold.placedBy())
                .setParameter(9, hold.placedAt().toString())
                .setParameter(10, what.until() == null ? null : what.until().toString())
                .setParameter(11, what.onExpiry().name())
                .executeUpdate();
    }

    @Override
    public Optional<OrderHold> find(OrgId org, OrderId order, HoldId id) {
        return holds(em.createNativeQuery(SELECT + " and h.order_id = ?2 and h.id = ?3")
                        .setParameter(1, org.value())
                        .setParameter(2, order.value())
                        .setParameter(3, id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean release(OrgId org, OrderHold released) {
        return em.createNativeQuery(RELEASE)
                        .setParameter(1, org.value())
                        .setParameter(2, released.id().value())
                        .setParameter(3, released.releasedBy())
                        .setParameter(4, String.valueOf(released.releasedAt()))
                        .setParameter(5, released.releaseReason())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<OrderHold> of(OrgId org, OrderId order) {
        return holds(em.createNativeQuery(SELECT + " and h.order_id = ?2 order by h.placed_at, h.id")
                .setParameter(1, org.value())
                .setParameter(2, order.value()));
    }

    @Override
    public List<OrderHold> open(OrgId org, Set<String> stores, @Nullable Position after, int limit) {
        return holds(em.createNativeQuery(OPEN)
                .setParameter(1, org.value())
                .setParameter(2, stores.isEmpty())
                .setParameter(3, stores.toArray(String[]::new))
                .setParameter(4, after == null)
                .setParameter(5, (after == null ? Instant.EPOCH : after.createdAt()).toString())
                .setParameter(6, (after == null ? NO_ID : after.id()).toString())
                .setMaxResults(limit));
    }

    @Override
    public List<OrderHold> expired(OrgId org, Instant now, int limit) {
        return holds(em.createNativeQuery(EXPIRED)
                .setParameter(1, org.value())
                .setParameter(2, now.toString())
                .setMaxResults(limit));
    }

    private static List<OrderHold> holds(Query query) {
        List<OrderHold> holds = new ArrayList<>();
        for (Object row : query.getResultList()) {
            holds.add(hold((Object[]) row));
        }
        return List.copyOf(holds);
    }

    private static OrderHold hold(Object[] column) {
        return new OrderHold(
                new HoldId((UUID) column[0]),
                new OrderId((UUID) column[1]),
                (String) column[2],
                (String) column[3],
                new NewHold(
                        HoldSource.valueOf((String) column[4]),
                        (String) column[5],
                        (String) column[6],
                        instant(column[7]),
                        HoldExpiry.valueOf((String) column[8])),
                (String) column[9],
                Objects.requireNonNull(instant(column[10])),
                (String) column[11],
                instant(column[12]),
                (String) column[13]);
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
