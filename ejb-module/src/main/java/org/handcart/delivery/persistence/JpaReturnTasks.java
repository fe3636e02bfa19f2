package org.handcart.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnTask;
import org.handcart.delivery.domain.ReturnTasks;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaReturnTasks implements ReturnTasks {

    private static final String TASKS = """
            select t.id, t.order_id, t.store_code, t.rider_id, t.reason, t.status, t.created_at, t.received_at,
                t.received_by, t.inspected_at, t.inspected_by
            from delivery.return_task t where t.org_id = ?1
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public void add(
            OrgId org,
            UUID id,
            OrderId order,
            String storeCode,
            String riderId,
            String reason,
            Map<String, Integer> items,
            Instant at) {
        em.createNativeQuery("""
                        insert into delivery.return_task (org_id, id, order_id, store_code, rider_id, reason, status,
                            created_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'OPEN', cast(?7 as timestamptz), 1)""")
                .setParameter(1, org.value())
                .setParameter(2, id)
                .setParameter(3, order.value())
                .setParameter(4, storeCode)
                .setParameter(5, riderId)
                .setParameter(6, reason)
                .setParameter(7, at.toString())
                .executeUpdate();
        new TreeMap<>(items)
                .forEach((sku, quantity) -> em.createNativeQuery("""
                                insert into delivery.return_task_item (org_id, task_id, sku, quantity)
                                values (?1, ?2, ?3, ?4)""")
                        .setParameter(1, org.value())
                        .setParameter(2, id)
                        .setParameter(3, sku)
                        .setParameter(4, quantity)
                        .executeUpdate());
    }

    @Override
    public Optional<ReturnTask> lock(OrgId org, UUID id) {
        return tasks(
                        org,
                        em.createNativeQuery(TASKS + " and t.id = ?2 for update")
                                .setParameter(1, org.value())
                                .setParameter(2, id))
                .stream()
                .findFirst();
    }

    @Override
    public void received(OrgId org, UUID id, String by, Instant at) {
        em.createNativeQuery("""
                        update delivery.return_task set status = 'RECEIVED', received_at = cast(?3 as timestamptz),
                            received_by = ?4, version = version + 1
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, org.value())
                .setParameter(2, id)
                .setParameter(3, at.toString())
                .setParameter(4, by)
                .executeUpdate();
    }

    @Override
    public void inspected(OrgId org, ReturnTask task, List<Inspected> found, String by, Instant at) {
        em.createNativeQuery("""
                        update delivery.return_task set status = 'INSPECTED', inspected_at = cast(?3 as timestamptz),
                            inspected_by = ?4, version = version + 1
                        where org_id = ?1 and id = ?2""")
                .setParameter(1, org.value())
                .setParameter(2, task.id())
                .setParameter(3, at.toString())
                .setParameter(4, by)
                .executeUpdate();
        em.createNativeQuery("""
                        update delivery.return_task_item i set good = f.good, damaged = f.damaged,
                            missing = i.quantity - f.good - f.damaged
                        from unnest(cast(?3 as text[]), cast(?4 as integer[]), cast(?5 as integer[])) f (sku, good, damaged)
                        where i.org_id = ?1 and i.task_id = ?2 and i.sku = f.sku""")
                .setParameter(1, org.value())
                .setParameter(2, task.id())
                .setParameter(3, found.stream().map(Inspected::sku).toArray(String[]::new))
                .setParameter(4, found.stream().map(Inspected::good).toArray(Integer[]::new))
                .setParameter(5, found.stream().map(Inspected::damaged).toArray(Integer[]::new))
                .executeUpdate();
    }

    @Override
    public List<ReturnTask> of(OrgId org, OrderId order) {
        return tasks(
                org,
                em.createNativeQuery(TASKS + " and t.order_id = ?2 order by t.created_at, t.id")
                        .setParameter(1, org.value())
                        .setParameter(2, order.value()));
    }

    @Override
    public List<ReturnTask> list(
            OrgId org, Set<String> stores, ReturnTask.@Nullable Status status, @Nullable String rider, int limit) {
        return tasks(
                org,
                em.createNativeQuery(TASKS + """
                                 and (?2 or t.store_code = any(cast(?3 as text[])))
                                and (?4 = '' or t.status = ?4) and (?5 = '' or t.rider_id = ?5)
                                order by t.created_at, t.id""")
                        .setParameter(1, org.value())
                        .setParameter(2, stores.isEmpty())
                        .setParameter(3, stores.toArray(String[]::new))
                        .setParameter(4, status == null ? "" : status.name())
                        .setParameter(5, rider == null ? "" : rider)
                        .setMaxResults(limit));
    }

    private List<ReturnTask> tasks(OrgId org, Query query) {
        List<?> rows = query.getResultList();
        Map<UUID, List<ReturnTask.Item>> items = items(
                org, rows.stream().map(row -> ((Object[]) row)[0].toString()).toArray(String[]::new));
        List<ReturnTask> tasks = new ArrayList<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            UUID id = (UUID) column[0];
            tasks.add(new ReturnTask(
                    id,
                    new OrderId((UUID) column[1]),
                    (String) column[2],
                    (String) column[3],
                    (String) column[4],
                    ReturnTask.Status.valueOf((String) column[5]),
                    items.getOrDefault(id, List.of()),
                    Objects.requireNonNull(Times.instant(column[6])),
                    Times.instant(column[7]),
                    (String) column[8],
                    Times.instant(column[9]),
                    (String) column[10]));
        }
        return List.copyOf(tasks);
    }

    private Map<UUID, List<ReturnTask.Item>> items(OrgId org, String[] tasks) {
        Map<UUID, List<ReturnTask.Item>> items = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery("""
                        select task_id, sku, quantity, good, damaged, missing from delivery.return_task_item
                        where org_id = ?1 and task_id = any(cast(?2 as uuid[])) order by task_id, sku""")
                .setParameter(1, org.value())
                .setParameter(2, tasks)
                .getResultList()) {
            Object[] column = (Object[]) row;
            items.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new ReturnTask.Item(
                            (String) column[1],
                            ((Number) column[2]).intValue(),
                            number(column[3]),
                            number(column[4]),
                            number(column[5])));
        }
        return items;
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
