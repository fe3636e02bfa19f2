package org.handcart.task.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.task.NewTask;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskId;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskOutcome;
import org.handcart.task.TaskOutcome.Changed;
import org.handcart.task.TaskOutcome.Reason;
import org.handcart.task.TaskOutcome.Refused;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.handcart.task.TaskStatus;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work for people on a real database: once for each thing, seen by who may do it, and by the next role when nobody does. */
class TasksIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final Bench bench = new Bench().register(Clock.class, clock);
    private final OrgId org = bench.newOrganisation();
    private final Actor system = Actor.system(org, "test", "test");
    private final Actor staff = person("staff", Role.STORE_STAFF, "QC-001");
    private final Actor manager = person("manager", Role.STORE_MANAGER, "QC-001");
    private final Actor elsewhere = person("elsewhere", Role.STORE_MANAGER, "QC-002");
    private final Actor region = person("region", Role.REGIONAL_MANAGER);
    private final Actor admin = person("admin", Role.SYSTEM_ADMIN);

    @Test
    void opensOneTaskForOneThing() {
        TaskId first = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);

        assertThat(open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF))
                .isEqualTo(first);
        assertThat(open(TaskKind.FOLLOW_UP, "call-2", "QC-001", Role.STORE_STAFF))
                .isNotEqualTo(first);
        assertThat(events(first)).containsExactly("task.opened.v1");
        assertThat(waiting(staff)).hasSize(2);
    }

    @Test
    void opensOneTaskWhenManySeeTheSameThingAtOnce() throws Exception {
        List<Callable<TaskId>> calls = IntStream.range(0, 8)
                .<Callable<TaskId>>mapToObj(
                        ignored -> () -> open(TaskKind.FOLLOW_UP, "same", "QC-001", Role.STORE_STAFF))
                .toList();

        assertThat(Set.copyOf(atOnce(calls))).hasSize(1);
        assertThat(waiting(staff)).hasSize(1);
    }

    @Test
    void isDoneByWhoTookIt() {
        TaskId task = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);

        TaskDetail claimed = changed(claim(staff, task));
        assertThat(claimed.status()).isEqualTo(TaskStatus.CLAIMED);
        assertThat(claimed.person()).isEqualTo("staff");
        TaskDetail done = changed(finish(staff, task, "called, nobody home"));

        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.closedBy()).isEqualTo("staff");
        assertThat(done.comment()).isEqualTo("called, nobody home");
        assertThat(events(task)).containsExactly("task.opened.v1", "task.claimed.v1", "task.done.v1");
        assertThat(waiting(staff)).isEmpty();
        assertThat(refused(finish(staff, task, "again"))).isEqualTo(Reason.ALREADY_CLOSED);
        assertThat(refused(claim(staff, task))).isEqualTo(Reason.ALREADY_CLOSED);
    }

    @Test
    void givesATaskToOneOfTwoWhoTakeIt() throws Exception {
        TaskId task = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);
        Actor other = person("other", Role.STORE_STAFF, "QC-001");

        List<TaskOutcome> outcomes = atOnce(List.of(() -> claim(staff, task), () -> claim(other, task)));

        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(no -> assertThat(refused(no)).isEqualTo(Reason.TAKEN));
    }

    @Test
    void isGivenBackByWhoHasItOrByAManager() {
        TaskId task = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);
        Actor other = person("other", Role.STORE_STAFF, "QC-001");
        claim(staff, task);

        assertThat(refused(release(other, task))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(finish(other, task, "mine"))).isEqualTo(Reason.TAKEN);
        assertThat(changed(release(manager, task)).status()).isEqualTo(TaskStatus.OPEN);
        assertThat(changed(claim(other, task)).person()).isEqualTo("other");
        assertThat(changed(assign(manager, task, "staff")).person()).isEqualTo("staff");
        assertThat(changed(release(staff, task)).person()).isNull();
    }

    @Test
    void cannotBeTickedOffBesideTheDeed() {
        TaskId task = open(TaskKind.REFUND_BY_HAND, "refund-1", "QC-001", Role.STORE_MANAGER);

        assertThat(refused(finish(manager, task, "paid"))).isEqualTo(Reason.ENDS_BY_DEED);
        assertThat(close(TaskKind.REFUND_BY_HAND, "refund-1", "PAID")).isTrue();

        assertThat(find(manager, task).outcome()).isEqualTo("PAID");
        assertThat(close(TaskKind.REFUND_BY_HAND, "refund-1", "PAID")).isFalse();
        assertThat(close(TaskKind.REFUND_BY_HAND, "refund-2", "PAID")).isFalse();
        assertThat(events(task)).containsExactly("task.opened.v1", "task.done.v1");
    }

    @Test
    void isSeenByTheRoleTheOnesAboveAndTheStoreOnly() {
        TaskId ofStore = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_MANAGER);
        TaskId ofAll = open(TaskKind.FOLLOW_UP, "call-2", null, Role.STORE_MANAGER);
        OrgId foreign = bench.newOrganisation();
        Actor stranger = new Actor(foreign, "admin", Set.of(Role.SYSTEM_ADMIN), Set.of(), "test");

        assertThat(waiting(manager)).containsExactly(ofStore);
        assertThat(waiting(staff)).isEmpty();
        assertThat(waiting(elsewhere)).isEmpty();
        assertThat(waiting(region)).containsExactlyInAnyOrder(ofStore, ofAll);
        assertThat(waiting(stranger)).isEmpty();
        for (Actor blind : List.of(staff, elsewhere, stranger)) {
            assertThat(refused(claim(blind, ofStore))).isEqualTo(Reason.UNKNOWN_TASK);
        }
        assertThat(refused(claim(manager, ofAll))).isEqualTo(Reason.UNKNOWN_TASK);
    }

    @Test
    void goesUpWhenNobodyDoesItAndStaysVisiblyLate() {
        TaskId task = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);
        clock.forward(Duration.ofMinutes(59));
        assertThat(escalate()).isZero();

        clock.forward(Duration.ofMinutes(1));
        assertThat(escalate()).isEqualTo(1);
        assertThat(waiting(staff)).isEmpty();
        assertThat(find(manager, task).owner()).isEqualTo(Role.STORE_MANAGER);
        assertThat(find(manager, task).isOverdue(clock.instant())).isTrue();
        assertThat(find(manager, task).dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));

        clock.forward(TaskKind.FOLLOW_UP.patience());
        assertThat(escalate()).isEqualTo(1);
        clock.forward(TaskKind.FOLLOW_UP.patience());
        assertThat(escalate()).isEqualTo(1);
        clock.forward(Duration.ofDays(30));
        assertThat(escalate()).isZero();

        assertThat(find(admin, task).owner()).isEqualTo(Role.SYSTEM_ADMIN);
        assertThat(find(admin, task).escalations()).isEqualTo(3);
        assertThat(events(task)).filteredOn("task.escalated.v1"::equals).hasSize(3);
    }

    @Test
    void findsByWhatItIsAskedFor() {
        TaskId late = open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.STORE_STAFF);
        clock.forward(Duration.ofHours(2));
        TaskId fresh = open(TaskKind.COUNT_STOCK, "bin-1", "QC-001", Role.STORE_MANAGER);

        assertThat(search(manager, query(null, null, null, true))).containsExactly(late);
        assertThat(search(manager, query(TaskKind.COUNT_STOCK, null, null, false)))
                .containsExactly(fresh);
        assertThat(search(manager, query(null, Role.STORE_STAFF, null, false))).containsExactly(late);
        assertThat(search(manager, query(null, null, "staff", false))).isEmpty();
        finish(manager, late, "done");
        assertThat(search(manager, query(null, null, null, true))).isEmpty();
        TaskSearch over = new TaskSearch(Set.of(TaskStatus.DONE), null, "QC-001", null, null, null, false);
        assertThat(search(manager, over)).containsExactly(late);
    }

    @Test
    void pagesWithoutLosingOrRepeatingOne() {
        List<TaskId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(open(TaskKind.FOLLOW_UP, "call-" + i, "QC-001", Role.STORE_STAFF));
        }
        List<TaskId> seen = new ArrayList<>();
        TaskPage.@Nullable Place after = null;
        do {
            TaskPage.Place from = after;
            TaskPage page =
                    bench.in(staff, () -> bench.get(TaskQueries.class).search(staff, TaskSearch.waiting(), from, 3));
            page.items().forEach(task -> seen.add(task.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void belongsToPeopleOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(TaskKind.FOLLOW_UP, "call-1", "QC-001", Role.PARTNER_API));
    }

    private Actor person(String name, Role role, String... stores) {
        return new Actor(org, name, Set.of(role), Set.of(stores), "test");
    }

    private TaskId open(TaskKind kind, String subject, @Nullable String store, Role owner) {
        NewTask task = new NewTask(
                kind,
                null,
                store,
                subject,
                "Call",
                "Call the customer.",
                owner,
                clock.instant().plus(Duration.ofHours(1)));
        return bench.in(system, () -> bench.get(OpenTask.class).open(system, task));
    }

    private boolean close(TaskKind kind, String subject, String outcome) {
        return bench.in(system, () -> bench.get(CloseTasks.class).close(system, kind, subject, outcome));
    }

    private TaskOutcome claim(Actor actor, TaskId task) {
        return bench.in(actor, () -> bench.get(ClaimTask.class).claim(actor, task, null));
    }

    private TaskOutcome assign(Actor actor, TaskId task, String person) {
        return bench.in(actor, () -> bench.get(AssignTask.class).assign(actor, task, person, null));
    }

    private TaskOutcome release(Actor actor, TaskId task) {
        return bench.in(actor, () -> bench.get(ReleaseTask.class).release(actor, task, null));
    }

    private TaskOutcome finish(Actor actor, TaskId task, String comment) {
        return bench.in(actor, () -> bench.get(FinishTask.class).finish(actor, task, comment));
    }

    private TaskDetail find(Actor actor, TaskId task) {
        return bench.in(actor, () -> bench.get(TaskQueries.class).find(actor, task))
                .orElseThrow();
    }

    private List<TaskId> waiting(Actor actor) {
        return search(actor, TaskSearch.waiting());
    }

    private List<TaskId> search(Actor actor, TaskSearch search) {
        return bench.in(actor, () -> bench.get(TaskQueries.class).search(actor, search, null, 50)).items().stream()
                .map(TaskDetail::id)
                .toList();
    }

    private static TaskSearch query(
            @Nullable TaskKind kind, @Nullable Role owner, @Nullable String person, boolean overdue) {
        return new TaskSearch(Set.of(), kind, null, owner, null, person, overdue);
    }

    private int escalate() {
        int steps = 0;
        while (bench.in(system, () -> bench.get(EscalateTask.class).escalateNext(system))) {
            steps++;
        }
        return steps;
    }

    private List<String> events(TaskId task) {
        return bench.in(org, em -> {
            List<?> rows = em.createNativeQuery("select type from shared.event where stream = ?1 order by seq")
                    .setParameter(1, UUID.fromString(task.toString()))
                    .getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    private static TaskDetail changed(TaskOutcome outcome) {
        return ((Changed) outcome).task();
    }

    private static Reason refused(TaskOutcome outcome) {
        return ((Refused) outcome).reason();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService rivals = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : rivals.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            rivals.shutdown();
        }
    }
}
