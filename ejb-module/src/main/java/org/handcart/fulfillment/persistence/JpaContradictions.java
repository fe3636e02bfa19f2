package org.handcart.fulfillment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.fulfillment.Contradiction;
import org.handcart.fulfillment.Resolution;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.fulfillment.domain.Contradictions;
import org.handcart.order.LineExcess;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaContradictions implements Contradictions {

    private static final String FIND = """
            select e.event_id, e.order_ref, e.seq, e.type, e.occurred_at, e.lines, e.payload, e.order_id, r.store_code, e.detail,
                e.status, e.resolution, e.resolved_by, e.resolved_at, e.resolution_comment
              from fulfillment.warehouse_event e
              join fulfillment.release r on r.org_id = e.org_id and r.order_id = e.order_id
             where e.org_id = ?1 and e.event_id = ?2 and e.status in ('EXCEPTION', 'RESOLVED')""";

    private static final String RESOLVED = """
            update fulfillment.warehouse_event
               set status = 'RESOLVED', resolution = ?3, resolved_by = ?4, resolution_comment = ?5, resolved_at = ?6
             where org_id = ?1 and event_id = ?2""";

    private static final String EXPLAIN = """
            insert into fulfillment.explained_excess
                (org_id, event_id, order_line_id, order_id, picked, packed, shipped, short, cancelled)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";

    private static final String EXPLAINED = """
            select order_line_id, sum(picked), sum(packed), sum(shipped), sum(short), sum(cancelled)
              from fulfillment.explained_excess where org_id = ?1 and order_id = ?2 group by order_line_id""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public Optional<Found> find(OrgId org, String eventId) {
        return found(FIND, org, eventId);
    }

    @Override
    public Optional<Found> lock(OrgId org, String eventId) {
        return found(FIND + " for update of e", org, eventId);
    }

    private Optional<Found> found(String statement, OrgId org, String eventId) {
        List<?> rows = em.createNativeQuery(statement)
                .setParameter(1, org.value())
                .setParameter(2, eventId)
                .getResultList();
        return rows.stream().map(row -> found((Object[]) row)).findFirst();
    }

    private static Found found(Object[] row) {
        WarehouseEvent report = new WarehouseEvent(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                Times.instant(row[4]),
                List.of(Json.read((String) row[5], WarehouseLine[].class)),
                (String) row[6]);
        String resolution = (String) row[11];
        Contradiction contradiction = new Contradiction(
                report.eventId(),
                new OrderId((UUID) row[7]),
                (String) row[8],
                report.type(),
                report.seq(),
                report.occurredAt(),
                Objects.toString(row[9], ""),
                List.of(),
                resolution != null,
                resolution == null ? null : Resolution.valueOf(resolution),
                (String) row[12],
                row[13] == null ? null : Times.instant(row[13]),
                (String) row[14]);
        return new Found(contradiction, report);
    }

    @Override
    public void resolved(OrgId org, String eventId, Resolution resolution, String by, String comment, Instant at) {
        em.createNativeQuery(RESOLVED)
                .setParameter(1, org.value())
                .setParameter(2, eventId)
                .setParameter(3, resolution.name())
                .setParameter(4, by)
                .setParameter(5, comment)
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void explained(OrgId org, String eventId, OrderId order, List<LineExcess> excess) {
        for (LineExcess line : excess) {
            em.createNativeQuery(EXPLAIN)
                    .setParameter(1, org.value())
                    .setParameter(2, eventId)
                    .setParameter(3, line.line().value())
                    .setParameter(4, order.value())
                    .setParameter(5, line.picked())
                    .setParameter(6, line.packed())
                    .setParameter(7, line.shipped())
                    .setParameter(8, line.shorted())
                    .setParameter(9, line.cancelled())
                    .executeUpdate();
        }
    }

    @Override
    public Map<OrderLineId, LineExcess> explained(OrgId org, OrderId order) {
        Map<OrderLineId, LineExcess> explained = new HashMap<>();
        for (Object row : em.createNativeQuery(EXPLAINED)
                .setParameter(1, org.value())
                .setParameter(2, order.value())
                .getResultList()) {
            Object[] column = (Object[]) row;
            OrderLineId line = new OrderLineId((UUID) column[0]);
            explained.put(
                    line,
                    new LineExcess(
                            line,
                            "",
                            units(column[1]),
                            units(column[2]),
                            units(column[3]),
                            units(column[4]),
                            units(column[5])));
        }
        return explained;
    }

    private static int units(Object sum) {
        return ((Number) sum).intValue();
    }
}
