package org.handcart.approval.usecase;

import static org.handcart.order.OrderFixture.anOrder;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.ApprovedSubject;
import org.handcart.approval.Breach;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.Verdict.Needed;
import org.handcart.order.Customer;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.handcart.testing.Listed;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;

/** People who spend, and a subject that remembers what it was told. */
final class ApprovalBench {

    final SpineBench spine = new SpineBench();
    final Remembers told = new Remembers();
    final Actor agent = person("amy", Role.CUSTOMER_SERVICE_AGENT);
    final Actor supervisor = person("sue", Role.SUPERVISOR);
    private int customers;

    ApprovalBench() {
        spine.stock("MILK-1L", 1000);
        spine.bench.register(Subjects.class, new Listed(spine.bench).add(told));
    }

    Actor person(String name, Role... roles) {
        return new Actor(spine.org, name, Set.of(roles), Set.of(), "test");
    }

    /** Of a customer of its own. */
    OrderId order() {
        customers++;
        return order(new Customer("c" + customers, "C", "+91980000" + (1000 + customers), null));
    }

    OrderId order(Customer customer) {
        return spine.place(anOrder().by(customer).line("MILK-1L", 1, "10.00"));
    }

    static Spending spending(OrderId order, String amount) {
        return spending(order, Money.of(amount, "INR"));
    }

    static Spending spending(OrderId order, Money amount, String... risks) {
        return new Spending(
                ApprovalSubject.GOODWILL, Ids.next(), order, SpineBench.STORE, null, amount, "hash", List.of(risks));
    }

    Verdict check(Actor actor, Spending spending) {
        return spine.bench.in(
                actor, () -> spine.bench.get(RequireApproval.class).check(actor, spending));
    }

    List<Breach.Kind> breaches(Actor actor, Spending spending) {
        return check(actor, spending) instanceof Needed needed
                ? needed.breaches().stream().map(Breach::kind).toList()
                : List.of();
    }

    ApprovalView open(Actor actor, Spending spending) {
        return spine.bench.in(actor, () -> {
            RequireApproval require = spine.bench.get(RequireApproval.class);
            return require.open(actor, spending, ((Needed) require.check(actor, spending)).breaches());
        });
    }

    void limit(Role role, @Nullable String refund, @Nullable String order, @Nullable String day) {
        spine.bench.run(
                spine.admin,
                () -> spine.bench
                        .get(MaintainLimits.class)
                        .put(
                                spine.admin,
                                new ApprovalLimit(
                                        role,
                                        Currency.getInstance("INR"),
                                        inr(refund),
                                        inr(order),
                                        inr(day),
                                        null,
                                        0,
                                        null,
                                        null)));
    }

    static @Nullable Money inr(@Nullable String amount) {
        return amount == null ? null : Money.of(amount, "INR");
    }

    String spent(OrderId order) {
        return spine.strings(
                        "select coalesce(sum(amount_minor), 0) from approval.spending where org_id = ?1 and order_id = ?2",
                        spine.org.value(),
                        order.value())
                .get(0);
    }

    /** A goodwill that pays exactly what was asked. */
    static final class Remembers implements ApprovedSubject {

        final List<UUID> approved = new ArrayList<>();
        final List<String> refused = new ArrayList<>();

        @Nullable
        Money actual;

        @Override
        public ApprovalSubject kind() {
            return ApprovalSubject.GOODWILL;
        }

        @Override
        public synchronized Money approved(Actor approver, ApprovalView approval) {
            approved.add(approval.subjectId());
            return Objects.requireNonNullElse(actual, approval.amount());
        }

        @Override
        public synchronized void refused(Actor actor, ApprovalView approval, String why) {
            refused.add(why);
        }
    }
}
