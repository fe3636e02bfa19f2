package org.handcart.fulfillment.persistence;

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
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.WarehouseLine;
import org.handcart.fulfillment.domain.ReportStatus;
import org.handcart.fulfillment.domain.Reports;
import org.handcart.fulfillment.domain.Verdict;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** Reports of the warehouse in PostgreSQL, by plain statements: rows are written once and judged once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReports implements Reports {

    private static final String INSERT = """
            insert into fulfillment.warehouse_event
                   (org_id, event_id, order_ref, order_id, seq, type, occurred_at, status, apply_after, detail, lines, payload)
            values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8, cast(?9 as timestamptz), ?10, ?11, ?12)""";

    private static final String JUDGED = """
            update fulfillment.warehouse_event set status = ?3, detail = ?4, order_id = ?5, apply_after = null
             where org_id = ?1 and event_id = ?2""";

    private static final String WAIT_ON =
            "update fulfillment.warehouse_event set apply_after = null, detail = ?3 where org_id = ?1 and event_id = ?2";

    private static final String NEXT_PARKED = """
            select event_id, order_ref, seq, type, occurred_at, lines, payload from fulfillment.warehouse_event
             where org_id = ?1 and status = 'PARKED'
               and order_ref in (cast(?2 as text),
                   (select r.order_number from fulfillment.release r where r.org_id = ?1 and r.order_id = cast(?2 as uuid)))
             order by seq, received_at limit 1""";

    private static final String WAKE = """
            update fulfillment.warehouse_event set apply_after = ?4, order_id = ?5
             where org_id = ?1 and status = 'PARKED' and order_ref in (?2, ?3)""";

    private static final String DUE_REFS = """
            select distinct order_ref from fulfillment.warehouse_event
             where org_id = ?1 and status = 'PARKED' and apply_after <= ?2 limit ?3""";

    private static final String DUE_IDS = """
            select event_id from fulfillment.warehouse_event
             where org_id = ?1 and order_ref = ?2 and status = 'PARKED' and apply_after <= ?3""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void keep(OrgId org, WarehouseEvent event, OrderId order, Verdict verdict) {
        insert(org, event, order, verdict.status(), null, verdict.detail());
    }

    @Override
    public void park(
            OrgId org, WarehouseEvent event, @Nullable OrderId order, @Nullable Instant applyAfter, String why) {
        insert(org, event, order, ReportStatus.PARKED, applyAfter, why);
    }

    private void insert(
            OrgId org,
            WarehouseEvent event,
            @Nullable OrderId order,
            ReportStatus status,
            @Nullable Instant applyAfter,
            @Nullable String detail) {
        of(INSERT, org)
                .setParameter(2, event.eventId())
                .setParameter(3, event.orderRef())
                .setParameter(4, order == null ? null : order.toString())
                .setParameter(5, event.seq())
                .setParameter(6, event.type())
                .setParameter(7, event.occurredAt().atOffset(ZoneOffset.UTC))
                .setParameter(8, status.name())
                .setParameter(9, applyAfter == null ? null : applyAfter.toString())
                .setParameter(10, detail)
                .setParameter(11, Json.write(event.lines()))
                .setParameter(12, event.payload())
                .executeUpdate();
    }

    @Override
    public void judged(OrgId org, String eventId, OrderId order, Verdict verdict) {
        of(JUDGED, org)
                .setParameter(2, eventId)
                .setParameter(3, verdict.status().name())
                .setParameter(4, verdict.detail())
                .setParameter(5, order.value())
                .executeUpdate();
    }

    @Override
    public void waitOn(OrgId org, String eventId, String why) {
        of(WAIT_ON, org).setParameter(2, eventId).setParameter(3, why).executeUpdate();
    }

    @Override
    public Optional<WarehouseEvent> nextParked(OrgId org, OrderId order) {
        List<?> rows = of(NEXT_PARKED, org).setParameter(2, order.toString()).getResultList();
        return rows.stream().map(row -> event((Object[]) row)).findFirst();
    }

    private static WarehouseEvent event(Object[] row) {
        return new WarehouseEvent(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                Times.instant(row[4]),
                List.of(Json.read((String) row[5], WarehouseLine[].class)),
                (String) row[6]);
    }

    @Override
    public void wake(OrgId org, OrderId order, String orderNumber, Instant now) {
        of(WAKE, org)
                .setParameter(2, order.toString())
                .setParameter(3, orderNumber)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .setParameter(5, order.value())
                .executeUpdate();
    }

    @Override
    public List<String> dueRefs(OrgId org, Instant now, int most) {
        List<?> rows = of(DUE_REFS, org)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, most)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public List<String> dueIds(OrgId org, String orderRef, Instant now) {
        List<?> rows = of(DUE_IDS, org)
                .setParameter(2, orderRef)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private Query of(String statement, OrgId org) {
        UUID id = org.value();
        return em.createNativeQuery(statement).setParameter(1, id);
    }
}
