package org.handcart.approval.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.approval.Breach.Kind.NO_LIMIT_KNOWN;
import static org.handcart.approval.Breach.Kind.PER_AGENT_DAY;
import static org.handcart.approval.Breach.Kind.PER_CUSTOMER_DAY;
import static org.handcart.approval.Breach.Kind.PER_ORDER;
import static org.handcart.approval.Breach.Kind.PER_REFUND;
import static org.handcart.approval.Breach.Kind.RISK;
import static org.handcart.approval.usecase.ApprovalBench.spending;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.Verdict.Free;
import org.handcart.order.Customer;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;

/** D23 on a real database: what passes, what waits. */
class RequireApprovalIT {

    private final ApprovalBench people = new ApprovalBench();

    @Test
    void letsExactlyTheLimitPass() {
        assertThat(people.breaches(people.agent, spending(people.order(), "500.00")))
                .isEmpty();
        assertThat(people.breaches(people.agent, spending(people.order(), "500.01")))
                .contains(PER_REFUND);
    }

    /** 300, then 250 on the same order: 550 waits, whoever asks. */
    @Test
    void addsUpWhatEverybodyGaveBackForAnOrder() {
        OrderId order = people.order();
        people.limit(Role.CUSTOMER_SERVICE_AGENT, "500.00", "500.00", null);

        assertThat(people.check(people.agent, spending(order, "300.00"))).isInstanceOf(Free.class);
        assertThat(people.breaches(people.agent, spending(order, "250.00"))).containsExactly(PER_ORDER);
        assertThat(people.breaches(people.person("bob", Role.CUSTOMER_SERVICE_AGENT), spending(order, "250.00")))
                .containsExactly(PER_ORDER);
        assertThat(people.spent(order)).isEqualTo("30000");
    }

    /** 480 today, then 450 on another order with a limit of 900 a day: 930 waits; tomorrow it passes. */
    @Test
    void addsUpTheBusinessDayOfAnAgent() {
        people.limit(Role.CUSTOMER_SERVICE_AGENT, "500.00", "500.00", "900.00");
        people.check(people.agent, spending(people.order(), "480.00"));

        assertThat(people.breaches(people.agent, spending(people.order(), "450.00")))
                .containsExactly(PER_AGENT_DAY);
        assertThat(people.breaches(people.agent, spending(people.order(), "420.00")))
                .isEmpty();
        people.spine.clock.forward(Duration.ofHours(24));
        assertThat(people.breaches(people.agent, spending(people.order(), "450.00")))
                .isEmpty();
    }

    /** Kolkata's day begins at 18:30Z; noon there is 06:30Z. */
    @Test
    void beginsADayWhereTheStoreDoes() {
        people.limit(Role.CUSTOMER_SERVICE_AGENT, null, null, "500.00");
        people.check(people.agent, spending(people.order(), "500.00"));
        people.spine.clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(people.breaches(people.agent, spending(people.order(), "0.01")))
                .containsExactly(PER_AGENT_DAY);

        people.spine.clock.forward(Duration.ofSeconds(1));
        assertThat(people.breaches(people.agent, spending(people.order(), "0.01")))
                .isEmpty();
    }

    @Test
    void knowsACustomerByTelephoneAndMail() {
        people.check(people.agent, spending(people.order(new Customer("c-a", "Ann", "+919812345678", null)), "499.00"));

        assertThat(people.breaches(
                        people.person("bob", Role.CUSTOMER_SERVICE_AGENT),
                        spending(people.order(new Customer("c-b", "Ann B", "+919812345678", null)), "499.00")))
                .containsExactly(PER_CUSTOMER_DAY);
        assertThat(people.breaches(
                        people.agent,
                        spending(people.order(new Customer("c-c", "Cyn", "+919812345000", null)), "499.00")))
                .isEmpty();
    }

    @Test
    void waitsForACurrencyNobodyBooked() {
        OrderId order = people.order();
        assertThat(people.breaches(people.agent, spending(order, Money.of("1", "JPY"))))
                .containsExactly(NO_LIMIT_KNOWN);
        assertThat(people.breaches(people.agent, spending(order, Money.of("0.001", "KWD"))))
                .containsExactly(NO_LIMIT_KNOWN);
    }

    @Test
    void freezesTheRateOnWhatWasSpent() {
        rate("USD", "80", 0);
        people.limit(Role.CUSTOMER_SERVICE_AGENT, null, "500.00", null);
        OrderId order = people.order();
        assertThat(people.check(people.agent, spending(order, Money.of("5.00", "USD"))))
                .isInstanceOf(Free.class);

        rate("USD", "1", 1);
        assertThat(people.breaches(people.agent, spending(order, "100.01"))).containsExactly(PER_ORDER);
        assertThat(people.breaches(people.agent, spending(order, "100.00"))).isEmpty();
    }

    private void rate(String currency, String rate, int version) {
        people.spine.bench.run(
                people.spine.admin,
                () -> people.spine
                        .bench
                        .get(MaintainLimits.class)
                        .book(
                                people.spine.admin,
                                Currency.getInstance(currency),
                                Currency.getInstance("INR"),
                                new BigDecimal(rate),
                                version));
    }

    @Test
    void neverAsksTheApplicationItself() {
        OrderId order = people.order();

        assertThat(people.check(people.spine.system, spending(order, "90000.00")))
                .isInstanceOf(Free.class);
        assertThat(people.spent(order)).isEqualTo("0");
    }

    @Test
    void waitsForARiskWhateverTheAmount() {
        OrderId order = people.order();

        assertThat(people.breaches(people.agent, spending(order, Money.of("0.01", "INR"), "tenth refund this week")))
                .containsExactly(RISK);
        assertThat(people.spent(order)).isEqualTo("0");
    }

    @Test
    void booksASpendingOnce() {
        Spending spending = spending(people.order(), "300.00");

        assertThat(people.check(people.agent, spending)).isInstanceOf(Free.class);
        assertThat(people.check(people.agent, spending)).isInstanceOf(Free.class);
        assertThat(people.spent(spending.order())).isEqualTo("30000");
    }

    @Test
    void booksNothingInAPreview() {
        Spending spending = spending(people.order(), "300.00");
        Verdict verdict = people.spine.bench.in(
                people.agent,
                () -> people.spine.bench.get(RequireApproval.class).preview(people.agent, spending));

        assertThat(verdict).isInstanceOf(Free.class);
        assertThat(people.spent(spending.order())).isEqualTo("0");
    }

    /** Eight at once of 100.00 each on one order with a limit of 500.00: five pass. */
    @Test
    void letsNoTwoPassAtTheSameMomentOnAnOrder() throws Exception {
        OrderId order = people.order();
        List<Spending> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(spending(order, "100.00"));
        }

        assertThat(passed(eight, Collections.nCopies(8, people.agent))).isEqualTo(5);
        assertThat(people.spent(order)).isEqualTo("50000");
    }

    /** Eight orders, one agent, 900.00 a day. */
    @Test
    void letsNoTwoPassAtTheSameMomentOnADay() throws Exception {
        people.limit(Role.CUSTOMER_SERVICE_AGENT, "500.00", "500.00", "900.00");
        List<Spending> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(spending(people.order(), "200.00"));
        }

        assertThat(passed(eight, Collections.nCopies(8, people.agent))).isEqualTo(4);
    }

    /** Eight orders, eight agents, one telephone, and two more names each in another order. */
    @Test
    void letsNoTwoPassAtTheSameMomentForACustomer() throws Exception {
        List<Spending> eight = new ArrayList<>();
        List<Actor> agents = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(spending(
                    people.order(new Customer("x" + i, "X", "+919812345678", (char) ('h' - i) + "@mail.example")),
                    "100.00"));
            agents.add(people.person("agent" + i, Role.CUSTOMER_SERVICE_AGENT));
        }

        assertThat(passed(eight, agents)).isEqualTo(5);
    }

    private long passed(List<Spending> spendings, List<Actor> actors) throws Exception {
        ExecutorService rivals = Executors.newFixedThreadPool(spendings.size());
        try {
            List<Callable<Verdict>> calls = new ArrayList<>();
            for (int i = 0; i < spendings.size(); i++) {
                Spending spending = spendings.get(i);
                Actor actor = actors.get(i);
                calls.add(() -> people.check(actor, spending));
            }
            long passed = 0;
            for (Future<Verdict> each : rivals.invokeAll(calls)) {
                passed += each.get() instanceof Free ? 1 : 0;
            }
            return passed;
        } finally {
            rivals.shutdown();
        }
    }
}
