package org.handcart.task.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskId;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.handcart.task.domain.Task;
import org.handcart.task.domain.Tasks;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaTasks implements Tasks {

    private static final String ADD = """
            insert into task.task (org_id, id, kind, subject_id, status, order_id, store_code, title, detail, owner, due_at,
                escalate_at, escalations, opened_by, opened_at, version)
            values (?1, ?2, ?3, ?4, 'OPEN', cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, cast(?11 as timestamptz), 0, ?12, ?13, 0)
            on conflict (org_id, kind, subject_id) do nothing""";

    private static final String SEARCH = """
            select t.* from task.task t
             where t.org_id = ?1 and t.status = any(cast(?2 as text[])) and t.owner = any(cast(?3 as text[]))""";

    private static final String OVERDUE = """
            select t.* from task.task t
             where t.org_id = ?1 and t.escalate_at <= ?2 and t.status in ('OPEN', 'CLAIMED')
             order by t.escalate_at limit 1 for update skip locked""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean add(Task task) {
        NewTask asked = task.asked();
        TaskDetail opened = task.detail();
        Instant escalate = task.escalateAt();
        return em.createNativeQuery(ADD)
                        .setParameter(1, task.org().value())
                        .setParameter(2, task.id().value())
                        .setParameter(3, asked.kind().name())
                        .setParameter(4, asked.subjectId())
                        .setParameter(5, Objects.toString(asked.order(), null))
                        .setParameter(6, asked.storeCode())
                        .setParameter(7, asked.title())
                        .setParameter(8, asked.detail())
                        .setParameter(9, asked.owner().name())
                        .setParameter(10, asked.dueAt().atOffset(ZoneOffset.UTC))
                        .setParameter(11, Objects.toString(escalate, null))
                        .setParameter(12, opened.openedBy())
                        .setParameter(13, opened.openedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Task> find(OrgId org, TaskId id) {
        return byId(org, id).getResultStream().findFirst();
    }

    @Override
    public Optional<Task> find(OrgId org, TaskKind kind, String subjectId) {
        return bySubject(org, kind, subjectId).getResultStream().findFirst();
    }

    @Override
    public Optional<Task> lock(OrgId org, TaskId id) {
        return locked(byId(org, id));
    }

    @Override
    public Optional<Task> lock(OrgId org, TaskKind kind, String subjectId) {
        return locked(bySubject(org, kind, subjectId));
    }

    private static Optional<Task> locked(TypedQuery<Task> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Task> byId(OrgId org, TaskId id) {
        return em.createQuery("select t from Task t where t.org = :org and t.id = :id", Task.class)
                .setParameter("org", org.value())
                .setParameter("id", id.value());
    }

    private TypedQuery<Task> bySubject(OrgId org, TaskKind kind, String subjectId) {
        return em.createQuery(
                        "select t from Task t where t.org = :org and t.kind = :kind and t.subject = :subject",
                        Task.class)
                .setParameter("org", org.value())
                .setParameter("kind", kind)
                .setParameter("subject", subjectId);
    }

    @Override
    public List<Task> search(
            OrgId org,
            Set<String> stores,
            Set<Role> owners,
            TaskSearch search,
            TaskPage.@Nullable Place after,
            Instant now,
            int limit) {
        StringBuilder text = new StringBuilder(SEARCH);
        text.append(stores.isEmpty() ? "" : " and t.store_code = any(cast(?4 as text[]))");
        text.append(search.kind() == null ? "" : " and t.kind = ?5");
        text.append(search.storeCode() == null ? "" : " and t.store_code = ?6");
        text.append(search.owner() == null ? "" : " and t.owner = ?7");
        text.append(search.order() == null ? "" : " and t.order_id = ?8");
        text.append(search.person() == null ? "" : " and t.person = ?9");
        text.append(search.overdue() ? " and t.due_at <= ?10 and t.status in ('OPEN', 'CLAIMED')" : "");
        text.append(after == null ? "" : " and (t.due_at, t.id) > (?11, ?12)");
        text.append(" order by t.due_at, t.id");
        Query query = em.createNativeQuery(text.toString(), Task.class)
                .setParameter(1, org.value())
                .setParameter(2, names(search.statuses()))
                .setParameter(3, names(owners))
                .setMaxResults(limit);
        if (!stores.isEmpty()) {
            query.setParameter(4, stores.toArray(String[]::new));
        }
        set(query, 5, search.kind() == null ? null : search.kind().name());
        set(query, 6, search.storeCode());
        set(query, 7, search.owner() == null ? null : search.owner().name());
        set(query, 8, search.order() == null ? null : search.order().value());
        set(query, 9, search.person());
        set(query, 10, search.overdue() ? now.atOffset(ZoneOffset.UTC) : null);
        set(query, 11, after == null ? null : after.dueAt().atOffset(ZoneOffset.UTC));
        set(query, 12, after == null ? null : after.id().value());
        return found(query);
    }

    private static void set(Query query, int number, @Nullable Object value) {
        if (value != null) {
            query.setParameter(number, value);
        }
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public Optional<Task> claimOverdue(OrgId org, Instant now) {
        UUID id = org.value();
        return found(em.createNativeQuery(OVERDUE, Task.class)
                        .setParameter(1, id)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC)))
                .stream()
                .findFirst();
    }

    private static List<Task> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Task.class::cast).toList();
    }
}
