package org.handcart.approval.attack;

import static org.handcart.order.OrderFixture.anOrder;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.ApprovalLimit;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.DecideOutcome;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.usecase.DecideApproval;
import org.handcart.approval.usecase.MaintainLimits;
import org.handcart.approval.usecase.RequireApproval;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.CancelOutcome.Accepted;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.order.Customer;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Retrying;
import org.handcart.testing.SpineBench;

/**
 * A strategy: some people who work together, one customer under several names, a few orders of 1,000.00 each, and a
 * random sequence of everything they could try. What they got without anybody's agreement is written down by {@link Loot},
 * which knows nothing of the limits' own books.
 */
final class Thief {

    static final long PER_ORDER = 500_00;
    static final long PER_AGENT_DAY = 900_00;
    static final long PER_CUSTOMER_DAY = 500_00;
    private static final Currency RUPEE = Currency.getInstance("INR");

    private final SpineBench spine;
    private final Random random;
    private final String name;
    private final Loot loot = new Loot();
    private final List<Actor> agents = new ArrayList<>();
    private final List<OrderId> orders = new ArrayList<>();
    private final List<Asked> waiting = new ArrayList<>();
    private int aliases;

    private record Asked(Actor by, OrderId order, CancellationView view) {}

    Thief(SpineBench spine, long seed) {
        this.spine = spine;
        this.random = new Random(seed);
        this.name = "t" + Long.toString(seed & Long.MAX_VALUE, 36);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            agents.add(actor(name + "-" + i, Role.CUSTOMER_SERVICE_AGENT));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            order();
        }
    }

    /** A house with limits, a rate, and stock for everybody. */
    static SpineBench house() {
        SpineBench spine = new SpineBench();
        spine.stock("MILK-1L", 500_000);
        spine.bench.run(spine.admin, () -> {
            MaintainLimits limits = spine.bench.get(MaintainLimits.class);
            limits.put(
                    spine.admin,
                    new ApprovalLimit(
                            Role.CUSTOMER_SERVICE_AGENT,
                            RUPEE,
                            rupees(500_00),
                            rupees(PER_ORDER),
                            rupees(PER_AGENT_DAY),
                            rupees(PER_CUSTOMER_DAY),
                            0,
                            null,
                            null));
            limits.book(spine.admin, Currency.getInstance("USD"), RUPEE, new BigDecimal("80"), 0);
        });
        return spine;
    }

    /** Plays it and tells what was got too much; empty when nothing was. */
    List<String> play() {
        int steps = 3 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            step();
        }
        return loot.tooMuch();
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> cancel(any(agents), any(orders), 1 + random.nextInt(6), RefundMethod.ORIGINAL);
            case 3 -> previewThenCancel();
            case 4 -> inParallel();
            case 5 -> goodwill();
            case 6 -> approveOwn();
            case 7 -> changeWhatWaits();
            case 8 -> waitForAnotherDay();
            default -> cancelAndOrderAgain();
        }
    }

    private void order() {
        String digits = "98" + String.format("%08d", Math.floorMod(name.hashCode(), 100_000_000));
        String phone = List.of(
                        "+91" + digits, "0" + digits, "+91 " + digits.substring(0, 5) + "-" + digits.substring(5))
                .get(aliases % 3);
        Customer alias =
                new Customer(name + "-as-" + aliases++, "Anybody", phone, name + "+" + aliases + "@mail.example");
        orders.add(spine.place(anOrder().by(alias).line("MILK-1L", 10, "1000.00"), "1000.00"));
    }

    private void cancel(Actor agent, OrderId order, int units, RefundMethod method) {
        CancelOutcome outcome = run(agent, order, units, method, false);
        if (outcome instanceof Accepted accepted) {
            note(agent, order, accepted.cancellation());
        }
    }

    private synchronized void note(Actor agent, OrderId order, CancellationView view) {
        if (view.approval() != null) {
            waiting.add(new Asked(agent, order, view));
        } else {
            loot.got(agent.name(), order, view.refund().minor(), spine.now());
        }
    }

    private void previewThenCancel() {
        Actor agent = any(agents);
        OrderId order = any(orders);
        run(agent, order, 1, RefundMethod.ORIGINAL, true);
        cancel(agent, order, 2 + random.nextInt(5), RefundMethod.STORE_CREDIT);
    }

    private void inParallel() {
        int units = 1 + random.nextInt(5);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Actor agent = any(agents);
            OrderId order = any(orders);
            all.add(CompletableFuture.runAsync(() -> cancel(agent, order, units, RefundMethod.ORIGINAL)));
        }
        all.forEach(CompletableFuture::join);
    }

    /** Without an item, in any currency. */
    private void goodwill() {
        Actor agent = any(agents);
        OrderId order = any(orders);
        Money amount = switch (random.nextInt(4)) {
            case 0 -> Money.ofMinor(1 + random.nextInt(8_00), Currency.getInstance("USD"));
            case 1 -> Money.ofMinor(1 + random.nextInt(500), Currency.getInstance("JPY"));
            default -> Money.ofMinor(1 + random.nextInt(500_00), RUPEE);
        };
        Spending spending = new Spending(
                ApprovalSubject.GOODWILL, Ids.next(), order, SpineBench.STORE, null, amount, "x", List.of());
        Verdict verdict = in(agent, () -> spine.bench.get(RequireApproval.class).check(agent, spending));
        if (verdict instanceof Verdict.Free) {
            long rate = amount.currency().equals(RUPEE) ? 1 : 80;
            if (amount.currency().getDefaultFractionDigits() != 2) {
                loot.impossible("nobody booked a rate for " + amount);
            }
            loot.got(agent.name(), order, amount.minor() * rate, spine.now());
        }
    }

    /** With the right to approve, under the own name or another spelling of it. */
    private void approveOwn() {
        if (waiting.isEmpty()) {
            return;
        }
        Asked asked = any(waiting);
        String account = List.of(
                        asked.by().name(),
                        "key:" + asked.by().name(),
                        asked.by().name().toUpperCase() + "+2")
                .get(random.nextInt(3));
        decide(actor(account, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_AGENT), asked, true);
        decide(asked.by(), asked, true);
    }

    /** Somebody else agrees to what is no longer what was asked for. */
    private void changeWhatWaits() {
        if (waiting.isEmpty()) {
            return;
        }
        Asked asked = any(waiting);
        boolean change = random.nextBoolean();
        if (change) {
            swap(asked, "\"comment\":null", "\"comment\":\"as agreed\"");
        }
        decide(actor(name + "-boss", Role.SUPERVISOR), asked, change);
        if (change) {
            swap(asked, "\"comment\":\"as agreed\"", "\"comment\":null");
        }
    }

    private void swap(Asked asked, String from, String to) {
        spine.bench.in(
                spine.org,
                em -> em.createNativeQuery("update cancellation.cancellation set asked = replace(asked, ?2, ?3)"
                                + " where id = ?1 and asked is not null")
                        .setParameter(1, asked.view().id().value())
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .executeUpdate());
    }

    private void decide(Actor actor, Asked asked, boolean mustFail) {
        ApprovalId id = Objects.requireNonNull(
                Objects.requireNonNull(asked.view().approval()).id());
        try {
            DecideOutcome outcome =
                    in(actor, () -> spine.bench.get(DecideApproval.class).approve(actor, id, null));
            if (outcome instanceof DecideOutcome.Decided && mustFail) {
                loot.impossible(actor.name() + " approved what " + asked.by().name() + " asked for");
            }
        } catch (NotAllowed | Conflict refused) {
            // as it must be, or the amount is another one by now
            return;
        }
    }

    /** To just before the end of the business day, or just behind it. */
    private void waitForAnotherDay() {
        spine.clock.forward(Duration.ofMinutes(random.nextInt(3) == 0 ? 24 * 60 : 300 + random.nextInt(200)));
    }

    private void cancelAndOrderAgain() {
        cancel(any(agents), any(orders), 10, RefundMethod.ORIGINAL);
        order();
    }

    private CancelOutcome run(Actor agent, OrderId order, int units, RefundMethod method, boolean preview) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                method,
                true,
                false,
                preview);
        return in(agent, () -> spine.bench.get(CancelPartially.class).cancel(agent, command));
    }

    private <T> T in(Actor actor, Supplier<T> verb) {
        return Retrying.call(() -> spine.bench.in(actor, verb));
    }

    private Actor actor(String account, Role... roles) {
        return new Actor(spine.org, account, Set.of(roles), Set.of(), "attack");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Money rupees(long minor) {
        return Money.ofMinor(minor, RUPEE);
    }
}
