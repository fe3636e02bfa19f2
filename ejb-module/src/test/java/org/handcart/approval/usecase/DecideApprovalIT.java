package org.handcart.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.approval.usecase.ApprovalBench.spending;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.DecideOutcome.Decided;
import org.handcart.approval.DecideOutcome.Reason;
import org.handcart.approval.DecideOutcome.Refused;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;

/** D23, A86, A87 on a real database: who may agree, once, in time. */
class DecideApprovalIT {

    private final ApprovalBench people = new ApprovalBench();

    @Test
    void booksWhatWasApprovedToWhoAgreed() {
        OrderId order = people.order();
        ApprovalView asked = people.open(people.agent, spending(order, "700.00"));
        assertThat(people.spent(order)).isEqualTo("0");

        ApprovalView decided = approved(people.supervisor, asked);

        assertThat(decided.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(decided.decidedBy()).isEqualTo("sue");
        assertThat(people.told.approved).containsExactly(asked.subjectId());
        assertThat(people.spent(order)).isEqualTo("70000");
        assertThat(people.spine.strings(
                        "select agent from approval.spending where org_id = ?1", people.spine.org.value()))
                .containsExactly("sue");
        assertThat(people.spine.events(order, "approval."))
                .containsExactly("approval.requested.v1", "approval.approved.v1");
    }

    @Test
    void booksNoMoreThanWentBack() {
        OrderId order = people.order();
        people.told.actual = Money.of("650.00", "INR");

        approved(people.supervisor, people.open(people.agent, spending(order, "700.00")));

        assertThat(people.spent(order)).isEqualTo("65000");
    }

    @Test
    void letsNobodyAgreeToTheirOwn() {
        ApprovalView asked = people.open(people.supervisor, spending(people.order(), "5000.01"));

        assertThat(reason(people.supervisor, asked)).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(reason(people.person("key:Sue", Role.SYSTEM_ADMIN), asked)).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(reason(people.person("sue+2", Role.SYSTEM_ADMIN), asked)).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(reason(people.person("sam", Role.SUPERVISOR), asked)).isEqualTo(Reason.ABOVE_OWN_LIMIT);
        approved(people.person("ria", Role.REGIONAL_MANAGER), asked);
    }

    @Test
    void holdsTheApproverToTheirOwnLimits() {
        people.limit(Role.SUPERVISOR, "1000.00", "1500.00", "1900.00");
        OrderId order = people.order();
        approved(people.supervisor, people.open(people.agent, spending(order, "900.00")));

        ApprovalView second = people.open(people.agent, spending(order, "700.00"));
        assertThat(reason(people.supervisor, second)).isEqualTo(Reason.ABOVE_OWN_LIMIT);
        ApprovalView other = people.open(people.agent, spending(people.order(), "1000.00"));
        approved(people.supervisor, other);
        ApprovalView more = people.open(people.agent, spending(people.order(), "600.00"));
        assertThat(reason(people.supervisor, more)).isEqualTo(Reason.ABOVE_OWN_LIMIT);
        assertThat(people.told.approved).hasSize(2);
    }

    @Test
    void hidesAnotherStoresApprovals() {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));
        Actor elsewhere = new Actor(people.spine.org, "ron", Set.of(Role.STORE_MANAGER), Set.of("QC-002"), "test");
        ApprovalQueries queries = people.spine.bench.get(ApprovalQueries.class);

        assertThat(reason(elsewhere, asked)).isEqualTo(Reason.UNKNOWN_APPROVAL);
        assertThat(people.spine.bench.in(elsewhere, () -> queries.find(elsewhere, asked.id())))
                .isEmpty();
        assertThat(people.spine
                        .bench
                        .in(elsewhere, () -> queries.page(elsewhere, null, null, null, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void looksAtTheRightsOfTheMoment() {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));
        account("sue", "{CUSTOMER_SERVICE_AGENT}", true);
        account("sam", "{SUPERVISOR}", false);
        account("sid", "{SUPERVISOR}", true);

        assertThatThrownBy(() -> approve(people.supervisor, asked)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> approve(people.person("sam", Role.SUPERVISOR), asked))
                .isInstanceOf(NotAllowed.class);
        approved(people.person("sid", Role.SUPERVISOR), asked);
    }

    private void account(String name, String roles, boolean active) {
        people.spine.bench.in(
                people.spine.org,
                em -> em.createNativeQuery("""
                        insert into organisation.user_account (org_id, id, username, password_hash, roles, active)
                        values (?1, ?2, ?3, 'x', cast(?4 as text[]), ?5)""")
                        .setParameter(1, people.spine.org.value())
                        .setParameter(2, Ids.next())
                        .setParameter(3, name)
                        .setParameter(4, roles)
                        .setParameter(5, active)
                        .executeUpdate());
    }

    @Test
    void isDecidedOnce() {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));
        rejected(people.supervisor, asked);

        assertThat(reason(people.supervisor, asked)).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(people.told.refused).containsExactly("not approved: no");
        assertThat(people.told.approved).isEmpty();
    }

    @Test
    void letsWhoAskedTakeItBack() {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));

        assertThatThrownBy(() -> reject(people.person("bob", Role.CUSTOMER_SERVICE_AGENT), asked))
                .isInstanceOf(NotAllowed.class);
        rejected(people.agent, asked);
    }

    /** Two approvers at the same moment: one decides, the other is told so. */
    @Test
    void letsOneOfTwoApproversDecide() throws Exception {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));
        ExecutorService rivals = Executors.newFixedThreadPool(2);
        try {
            List<Callable<DecideOutcome>> calls = List.of(
                    () -> approve(people.supervisor, asked),
                    () -> approve(people.person("sam", Role.SUPERVISOR), asked));
            int decided = 0;
            for (Future<DecideOutcome> each : rivals.invokeAll(calls)) {
                if (each.get() instanceof Refused refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.ALREADY_DECIDED);
                } else {
                    decided++;
                }
            }
            assertThat(decided).isEqualTo(1);
        } finally {
            rivals.shutdown();
        }
        assertThat(people.told.approved).hasSize(1);
        assertThat(people.spent(asked.order())).isEqualTo("70000");
    }

    @Test
    void isOverAfterADay() {
        ApprovalView asked = people.open(people.agent, spending(people.order(), "700.00"));
        Actor system = people.spine.system;
        ExpireApprovals expire = people.spine.bench.get(ExpireApprovals.class);
        people.spine.clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(people.spine.bench.in(system, () -> expire.due(system))).isEmpty();
        assertThat(people.spine.bench.in(system, () -> expire.expire(system, asked.id())))
                .isFalse();

        people.spine.clock.forward(Duration.ofSeconds(1));
        assertThat(reason(people.supervisor, asked)).isEqualTo(Reason.EXPIRED);
        assertThat(people.spine.bench.in(system, () -> expire.due(system))).containsExactly(asked.id());
        assertThat(people.spine.bench.in(system, () -> expire.expire(system, asked.id())))
                .isTrue();
        assertThat(people.spine.bench.in(system, () -> expire.expire(system, asked.id())))
                .isFalse();
        assertThat(people.told.refused).hasSize(1);
        assertThat(people.spine.events(asked.order(), "approval."))
                .containsExactly("approval.requested.v1", "approval.expired.v1");
    }

    @Test
    void listsNewestFirstInPages() {
        ApprovalId first =
                people.open(people.agent, spending(people.order(), "700.00")).id();
        people.spine.clock.forward(Duration.ofSeconds(1));
        ApprovalId second =
                people.open(people.agent, spending(people.order(), "700.00")).id();
        ApprovalQueries queries = people.spine.bench.get(ApprovalQueries.class);

        var page = people.spine.bench.in(
                people.supervisor, () -> queries.page(people.supervisor, ApprovalStatus.OPEN, "QC-001", null, null, 1));
        assertThat(page.items()).extracting(ApprovalView::id).containsExactly(second);
        var rest = people.spine.bench.in(
                people.supervisor, () -> queries.page(people.supervisor, null, null, null, page.next(), 1));
        assertThat(rest.items()).extracting(ApprovalView::id).containsExactly(first);
        assertThat(rest.next()).isNull();
    }

    private DecideOutcome approve(Actor actor, ApprovalView asked) {
        return people.spine.bench.in(
                actor, () -> people.spine.bench.get(DecideApproval.class).approve(actor, asked.id(), null));
    }

    private DecideOutcome reject(Actor actor, ApprovalView asked) {
        return people.spine.bench.in(
                actor, () -> people.spine.bench.get(DecideApproval.class).reject(actor, asked.id(), "no"));
    }

    private ApprovalView approved(Actor actor, ApprovalView asked) {
        return ((Decided) approve(actor, asked)).approval();
    }

    private void rejected(Actor actor, ApprovalView asked) {
        assertThat(reject(actor, asked)).isInstanceOf(Decided.class);
    }

    private Reason reason(Actor actor, ApprovalView asked) {
        return ((Refused) approve(actor, asked)).reason();
    }
}
