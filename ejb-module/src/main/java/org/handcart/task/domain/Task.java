package org.handcart.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskClaimed;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskDone;
import org.handcart.task.TaskEscalated;
import org.handcart.task.TaskId;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskOpened;
import org.handcart.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Work for a person. Its life: it is opened for a role with a due time; somebody of that role, or of one above, takes it
 * or is given it; it ends by the deed it stands for or by that person's word. When the due time passes it goes up the
 * {@link Ladder}, one role at a time, until the top; the due time itself never moves, so that it stays visible as late.
 *
 * <p>One writer: whoever changes it holds its row's lock.
 */
@Entity
@Table(schema = "task", name = "task")
public class Task {

    private static final int MOST_TITLE = 200;
    private static final int MOST_DETAIL = 2000;

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Column(name = "subject_id")
    private String subject;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Column(name = "order_id")
    private @Nullable OrderId order;

    @Column(name = "store_code")
    private @Nullable String storeCode;

    private String title;
    private String detail;

    @Enumerated(EnumType.STRING)
    private Role owner;

    private @Nullable String person;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column(name = "escalate_at")
    private @Nullable OffsetDateTime escalateAt;

    private int escalations;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    private @Nullable String outcome;

    private @Nullable String comment;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** @throws IllegalArgumentException for a role that is not people's */
    public Task(Actor actor, TaskId id, NewTask task, Instant now) {
        if (!Ladder.canOwn(task.owner())) {
            throw new IllegalArgumentException(task.owner() + " does no work of people");
        }
        this.org = actor.org().value();
        this.id = id.value();
        this.kind = task.kind();
        this.subject = task.subjectId();
        this.status = TaskStatus.OPEN;
        this.order = task.order();
        this.storeCode = task.storeCode();
        this.title = cut(task.title(), MOST_TITLE);
        this.detail = cut(task.detail(), MOST_DETAIL);
        this.owner = task.owner();
        this.dueAt = task.dueAt().atOffset(ZoneOffset.UTC);
        this.escalateAt = Ladder.above(owner).isPresent() ? dueAt : null;
        this.openedBy = actor.name();
        this.openedAt = now.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public TaskOpened opened() {
        return new TaskOpened(id(), kind, order, storeCode, subject, title, detail, owner, due(), openedAt.toInstant());
    }

    /** @param to null gives it back to the role */
    public TaskClaimed give(@Nullable String to, String by, @Nullable String why, Instant now) {
        become(to == null ? TaskStatus.OPEN : TaskStatus.CLAIMED);
        person = to;
        return new TaskClaimed(id(), kind, order, storeCode, subject, to, by, why, now);
    }

    /** @param end DONE or CANCELLED */
    public TaskDone close(TaskStatus end, String by, String how, @Nullable String why, Instant now) {
        become(end);
        closedBy = by;
        closedAt = now.atOffset(ZoneOffset.UTC);
        outcome = how;
        comment = why;
        escalateAt = null;
        return new TaskDone(id(), kind, order, storeCode, subject, end, by, how, why, now);
    }

    /** The next role has to; whoever has taken it keeps it. Empty when nobody stands above. */
    public Optional<TaskEscalated> escalate(Instant now) {
        Role from = owner;
        Optional<Role> next = Ladder.above(from);
        if (next.isEmpty() || status.isFinal()) {
            escalateAt = null;
            return Optional.empty();
        }
        owner = next.get();
        escalations++;
        escalateAt = Ladder.above(owner).isPresent() ? now.plus(kind.patience()).atOffset(ZoneOffset.UTC) : null;
        return Optional.of(
                new TaskEscalated(id(), kind, order, storeCode, subject, from, owner, escalations, due(), now));
    }

    private void become(TaskStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a task that is %s cannot become %s".formatted(status, next));
        }
        status = next;
    }

    public NewTask asked() {
        return new NewTask(kind, order, storeCode, subject, title, detail, owner, due());
    }

    public TaskId id() {
        return new TaskId(id);
    }

    public OrgId org() {
        return new OrgId(org);
    }

    public TaskKind kind() {
        return kind;
    }

    public TaskStatus status() {
        return status;
    }

    public Role owner() {
        return owner;
    }

    public @Nullable String storeCode() {
        return storeCode;
    }

    public @Nullable String person() {
        return person;
    }

    /** Of the role, or of one above, and of the store; what has no store belongs to those who see every store. */
    public boolean isFor(Actor actor) {
        boolean there = storeCode == null ? actor.seesEveryStore() : actor.seesStore(storeCode);
        return there && Ladder.reach(actor.roles()).contains(owner);
    }

    public TaskDetail detail() {
        return new TaskDetail(
                id(),
                kind,
                status,
                order,
                storeCode,
                subject,
                title,
                detail,
                owner,
                person,
                due(),
                escalations,
                openedBy,
                openedAt.toInstant(),
                closedBy,
                closedAt == null ? null : closedAt.toInstant(),
                outcome,
                comment,
                version);
    }

    private Instant due() {
        return dueAt.toInstant();
    }

    /** Null at the top of the ladder: nobody is asked after. */
    public @Nullable Instant escalateAt() {
        return escalateAt == null ? null : escalateAt.toInstant();
    }
}
