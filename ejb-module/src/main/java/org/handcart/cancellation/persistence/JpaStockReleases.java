package org.handcart.cancellation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.DueStockRelease;
import org.handcart.cancellation.domain.StockRelease;
import org.handcart.cancellation.domain.StockReleases;
import org.handcart.inventory.SkuQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaStockReleases implements StockReleases {

    private static final String ADD = """
            insert into cancellation.stock_release (org_id, id, cancellation_id, order_id, store_code, cause, items, status,
                attempts, last_failure, next_attempt_at, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'DUE', ?8, ?9, ?10, ?11)""";

    private static final String DUE = """
            select id, order_id from cancellation.stock_release
             where org_id = ?1 and status = 'DUE' and next_attempt_at <= ?2 order by next_attempt_at""";

    private static final String CLAIM = """
            select id, cancellation_id, order_id, store_code, cause, items, attempts, last_failure,
                cast(extract(epoch from created_at) * 1000000 as bigint)
              from cancellation.stock_release
             where org_id = ?1 and id = ?2 and status = 'DUE' for update skip locked""";

    private static final String RELEASED =
            "update cancellation.stock_release set status = 'RELEASED', released_at = ?3 where org_id = ?1 and id = ?2";

    private static final String FAILED = """
            update cancellation.stock_release set attempts = ?3, last_failure = ?4, next_attempt_at = ?5
             where org_id = ?1 and id = ?2""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(OrgId org, StockRelease release, Instant next) {
        of(ADD, org, release.id())
                .setParameter(3, release.cancellation().value())
                .setParameter(4, release.order().value())
                .setParameter(5, release.storeCode())
                .setParameter(6, release.cause())
                .setParameter(7, Json.write(release.items()))
                .setParameter(8, release.attempts())
                .setParameter(9, release.failure())
                .setParameter(10, next.atOffset(ZoneOffset.UTC))
                .setParameter(11, release.createdAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<DueStockRelease> due(OrgId org, Instant now, int most) {
        List<?> rows = em.createNativeQuery(DUE)
                .setParameter(1, org.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DueStockRelease((UUID) row[0], new OrderId((UUID) row[1])))
                .toList();
    }

    @Override
    public Optional<StockRelease> claim(OrgId org, UUID id) {
        List<?> rows = of(CLAIM, org, id).getResultList();
        return rows.stream().map(row -> release((Object[]) row)).findFirst();
    }

    private static StockRelease release(Object[] row) {
        return new StockRelease(
                (UUID) row[0],
                new CancellationId((UUID) row[1]),
                new OrderId((UUID) row[2]),
                (String) row[3],
                (String) row[4],
                List.of(Json.read((String) row[5], SkuQuantity[].class)),
                ((Number) row[6]).intValue(),
                (String) row[7],
                Instant.EPOCH.plusNanos(Math.multiplyExact(((Number) row[8]).longValue(), 1000L)));
    }

    @Override
    public void released(OrgId org, UUID id, Instant at) {
        of(RELEASED, org, id).setParameter(3, at.atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    @Override
    public void failed(OrgId org, StockRelease release, Instant next) {
        of(FAILED, org, release.id())
                .setParameter(3, release.attempts())
                .setParameter(4, release.failure())
                .setParameter(5, next.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query of(String statement, OrgId org, UUID id) {
        return em.createNativeQuery(statement).setParameter(1, org.value()).setParameter(2, id);
    }
}
