package org.handcart.risk.usecase;

import java.util.List;
import java.util.Set;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;

/** A store with orders of customers who call themselves this and that, and people who give money back. */
final class RiskBench {

    final SpineBench spine = new SpineBench();
    final Actor ravi = agent("ravi");

    Actor agent(String name) {
        return new Actor(spine.org, name, Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test-" + name);
    }

    OrderId order() {
        return order(null, null, null, null);
    }

    OrderId order(@Nullable String customer, @Nullable String phone, @Nullable String email, @Nullable String street) {
        OrderId order = spine.place(OrderFixture.anOrder().line("MILK", 1, "100.00"));
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update ordering.orders set customer_id = ?3, customer_phone = ?4,"
                                + " customer_email = ?5, address_line1 = ?6, address_line2 = null,"
                                + " address_postal_code = '560001' where org_id = ?1 and id = ?2")
                        .setParameter(1, spine.org.value())
                        .setParameter(2, order.value())
                        .setParameter(3, customer)
                        .setParameter(4, phone)
                        .setParameter(5, email)
                        .setParameter(6, street)
                        .executeUpdate());
        return order;
    }

    RiskQuestion refund(Actor agent, OrderId order, String amount) {
        return question(agent, order, amount, Activity.CANCELLATION);
    }

    RiskQuestion question(Actor agent, OrderId order, String amount, Activity kind, String... instruments) {
        return new RiskQuestion(
                order, SpineBench.STORE, null, agent.name(), List.of(instruments), Money.of(amount, "INR"), kind);
    }

    RiskAssessment assess(Actor actor, RiskQuestion question) {
        return spine.bench.in(actor, () -> spine.bench.get(AssessRisk.class).assess(actor, question));
    }

    void record(Actor actor, RiskQuestion done) {
        spine.bench.run(actor, () -> spine.bench.get(RecordActivity.class).record(actor, Ids.next(), done));
    }

    void refunds(Actor agent, int times) {
        for (int i = 0; i < times; i++) {
            record(agent, refund(agent, order(), "10.00"));
        }
    }

    long count(String sql) {
        return spine.bench.in(
                spine.org, em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
