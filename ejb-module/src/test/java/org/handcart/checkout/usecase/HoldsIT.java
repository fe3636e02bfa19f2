package org.handcart.checkout.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.checkout.usecase.CheckoutBench.inr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancelOutcome;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.checkout.usecase.CheckoutBench.Basket;
import org.handcart.fulfillment.usecase.ReleaseOrder;
import org.handcart.order.HoldExpiry;
import org.handcart.order.HoldOutcome;
import org.handcart.order.HoldSource;
import org.handcart.order.NewHold;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderHold;
import org.handcart.order.OrderId;
import org.handcart.order.OrderStatus;
import org.handcart.order.TimelineEntry;
import org.handcart.order.usecase.HoldQueries;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.PlaceHold;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Retrying;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.handcart.validation.DryRun;
import org.handcart.validation.DryRunReport;
import org.handcart.validation.Finding;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.handcart.validation.usecase.MaintainRule;
import org.handcart.validation.usecase.TryRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldsIT {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    private final CheckoutBench shop = new CheckoutBench(new Bench().register(Clock.class, clock))
            .store("QC-001", "12.9700", "77.5900", false, true)
            .sells("MILK", "120.00", 1000);
    private final Actor system = Actor.system(shop.admin.org(), "test", "test");

    @Test
    void refusesWithEveryBrokenRuleAndReservesNothing() {
        rule("A-MANY", Severity.REFUSE, "order.units > 40", "{order.units} are too many", "/lines");
        rule("B-TOTAL", Severity.REFUSE, "order.total > minor('4000', order.currency)", "too dear", null);
        rule("C-KEPT", Severity.REFUSE, "customer.phone == null", "no phone", "/customer/phone");

        PlaceOutcome.Refused refused = shop.refused(Basket.of("MILK", 41));

        assertThat(refused.reason()).isEqualTo(Reason.RULE);
        assertThat(refused.rules()).extracting(Finding::rule).containsExactly("A-MANY", "B-TOTAL");
        assertThat(refused.pointers())
                .containsEntry("/lines", "41 are too many")
                .containsEntry("", "too dear");
        assertThat(shop.available("MILK")).isEqualTo(1000);
        assertThat(shop.rows("ordering.orders")).isZero();
    }

    @Test
    void warnsInTheAnswerAndInTheTimeline() {
        rule("MANY", Severity.WARN, "order.units > 5", "{order.units} units", null);

        PlaceOutcome.Placed placed = (PlaceOutcome.Placed) shop.place(Basket.of("MILK", 6));

        assertThat(placed.notices()).extracting(Finding::message).containsExactly("6 units");
        assertThat(shop.find(placed.order().id()).row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(events(placed.order().id())).contains("order.warned.v1");
    }

    @Test
    void aHeldOrderReservesWaitsAndGoesOnWhenTheLastHoldIsLifted() {
        rule("ONE", Severity.HOLD, "order.units > 5", "please look", null);
        rule("TWO", Severity.HOLD, "order.units > 4", "please look twice", null);

        OrderDetail held = shop.placed(Basket.of("MILK", 6));

        assertThat(held.row().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(held.row().subStatus()).isEqualTo("HELD");
        assertThat(held.row().paymentStatus()).isEqualTo("COD_PENDING");
        assertThat(held.confirmedAt()).isNull();
        assertThat(held.codDue()).isEqualTo(inr("720.00"));
        assertThat(shop.available("MILK")).isEqualTo(994);
        assertThat(shop.rows("fulfillment.release")).isZero();

        OrderId id = held.row().id();
        List<OrderHold> holds = holds(id);
        assertThat(holds).extracting(hold -> hold.hold().reason()).containsExactlyInAnyOrder("ONE", "TWO");
        clock.forward(Duration.ofMinutes(7));
        done(release(shop.admin, holds.get(0), "looked"));
        assertThat(shop.find(id).row().status()).isEqualTo(OrderStatus.PENDING);
        done(release(shop.admin, holds.get(1), "looked twice"));

        OrderDetail free = shop.find(id);
        assertThat(free.row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(free.row().subStatus()).isEqualTo("RESERVED");
        // D27: the promise starts when the order is confirmed, not when it was placed.
        assertThat(free.confirmedAt()).isEqualTo(clock.instant());
        assertThat(free.row().dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
        assertThat(shop.rows("fulfillment.release")).isEqualTo(1);
        assertThat(events(id))
                .containsSubsequence(
                        "order.placed.v1",
                        "order.hold-placed.v1",
                        "order.hold-placed.v1",
                        "order.hold-lifted.v1",
                        "order.hold-lifted.v1",
                        "order.confirmed.v1");
        assertThat(holds(id)).allSatisfy(hold -> {
            assertThat(hold.isOpen()).isFalse();
            assertThat(hold.releasedBy()).isEqualTo("asha");
            assertThat(hold.placedBy()).isEqualTo("system:rules");
        });
    }

    @Test
    void anOrderThatWaitsForMoneyWaitsForBoth() {
        rule("LOOK", Severity.HOLD, "true", "please look", null);
        OrderId first = shop.placed(Basket.of("MILK", 1).paidBy(new TenderRequest("UPI", null)))
                .row()
                .id();
        OrderId second = shop.placed(Basket.of("MILK", 1).paidBy(new TenderRequest("UPI", null)))
                .row()
                .id();

        done(release(shop.admin, holds(first).get(0), "fine"));
        assertThat(shop.find(first).row().status()).isEqualTo(OrderStatus.PENDING);
        paid(first);
        assertThat(shop.find(first).row().status()).isEqualTo(OrderStatus.CONFIRMED);

        paid(second);
        assertThat(shop.find(second).row().status()).isEqualTo(OrderStatus.PENDING);
        done(release(shop.admin, holds(second).get(0), "fine"));
        assertThat(shop.find(second).row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.rows("fulfillment.release")).isEqualTo(2);
    }

    @Test
    void aHoldOnAConfirmedOrderStopsItsReleaseUntilItIsLifted() {
        OrderId id = shop.placed(Basket.of("MILK", 2)).row().id();
        OrderHold hold =
                done(place(shop.admin, id, person(null, HoldExpiry.RELEASE))).hold();

        clock.forward(Duration.ofMinutes(5));
        handOver(id);
        assertThat(shop.find(id).row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(due()).isEmpty();

        done(release(shop.admin, hold, "it is fine"));
        assertThat(shop.find(id).row().status()).isEqualTo(OrderStatus.ASSIGNED_TO_STORE);
        assertThat(refusal(place(shop.admin, id, person(null, HoldExpiry.RELEASE))))
                .isEqualTo(HoldOutcome.Reason.TOO_LATE);
    }

    @Test
    void whoMayHoldMayLiftTheirOwnButNotARules() {
        rule("LOOK", Severity.HOLD, "true", "please look", null);
        OrderId id = shop.placed(Basket.of("MILK", 2)).row().id();
        Actor agent = new Actor(shop.admin.org(), "ravi", Set.of(Role.CUSTOMER_SERVICE_AGENT), Set.of(), "test");
        OrderHold ravis =
                done(place(agent, id, person(null, HoldExpiry.RELEASE))).hold();

        assertThat(refusal(release(agent, holds(id).get(0), "mine?"))).isEqualTo(HoldOutcome.Reason.NOT_YOURS);
        done(release(agent, ravis, "mine"));
        assertThat(refusal(release(agent, ravis, "again"))).isEqualTo(HoldOutcome.Reason.ALREADY_RELEASED);

        Actor elsewhere = new Actor(shop.admin.org(), "meera", Set.of(Role.STORE_MANAGER), Set.of("QC-002"), "test");
        assertThat(refusal(release(elsewhere, holds(id).get(0), "not mine")))
                .isEqualTo(HoldOutcome.Reason.UNKNOWN_ORDER);
        assertThat(shop.bench.in(
                        elsewhere, () -> shop.bench.get(HoldQueries.class).of(elsewhere, id)))
                .isEmpty();
    }

    @Test
    void expiresIntoAReleaseOrACancellation() {
        OrderId released = shop.placed(Basket.of("MILK", 2)).row().id();
        OrderId cancelled = shop.placed(Basket.of("MILK", 3)).row().id();
        Instant until = clock.instant().plusSeconds(30);
        done(place(shop.admin, released, person(until, HoldExpiry.RELEASE)));
        done(place(shop.admin, cancelled, person(until, HoldExpiry.CANCEL)));

        expire();
        assertThat(holds(released).get(0).isOpen()).isTrue();
        clock.forward(Duration.ofSeconds(30));
        expire();

        assertThat(holds(released).get(0).releasedBy()).isEqualTo("system:test");
        assertThat(shop.find(released).row().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.find(released).row().subStatus()).isEqualTo("RESERVED");
        assertThat(shop.find(cancelled).row().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(holds(cancelled).get(0).isOpen()).isFalse();
        assertThat(shop.available("MILK")).isEqualTo(998);
        expire();
    }

    @Test
    void releasingAndCancellingAtOnceEndsInOneOfTheTwoWorlds() throws Exception {
        rule("LOOK", Severity.HOLD, "true", "please look", null);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10; i++) {
            OrderId id = shop.placed(Basket.of("MILK", 1)).row().id();
            OrderHold hold = holds(id).get(0);
            CountDownLatch start = new CountDownLatch(1);
            Future<?> release = pool.submit(() -> {
                start.await();
                return Retrying.call(() -> release(shop.admin, hold, "fine"));
            });
            Future<CancelOutcome> cancel = pool.submit(() -> {
                start.await();
                return Retrying.call(() -> cancelAll(id));
            });
            start.countDown();
            release.get();
            cancel.get();

            OrderDetail order = shop.find(id);
            assertThat(order.row().status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(holds(id).get(0).isOpen()).isFalse();
            assertThat(order.codDue()).isEqualTo(inr("0.00"));
        }
        pool.shutdown();
        assertThat(shop.available("MILK")).isEqualTo(1000);
    }

    @Test
    void manyWhoReleaseTheSameHoldReleaseItOnce() throws Exception {
        rule("LOOK", Severity.HOLD, "true", "please look", null);
        OrderId id = shop.placed(Basket.of("MILK", 1)).row().id();
        OrderHold hold = holds(id).get(0);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<HoldOutcome>> all = pool.invokeAll(
                java.util.Collections.nCopies(6, () -> Retrying.call(() -> release(shop.admin, hold, "fine"))));
        pool.shutdown();

        int done = 0;
        for (Future<HoldOutcome> one : all) {
            done += one.get() instanceof HoldOutcome.Done ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(shop.rows("fulfillment.release")).isEqualTo(1);
    }

    @Test
    void aDryRunCountsWhatARuleWouldHaveDoneToEachOrderAsItWasPlaced() {
        for (int units = 1; units <= 5; units++) {
            OrderId id = shop.placed(Basket.of("MILK", units)).row().id();
            if (units == 5) {
                cancelAll(id);
            }
            clock.forward(Duration.ofMinutes(1));
        }
        RuleDefinition rule = new RuleDefinition(
                "R",
                null,
                Severity.HOLD,
                "order.units > 3 && tenders[0].type == 'COD'",
                "{order.units}",
                null,
                null,
                null,
                true);

        DryRunReport all = dryRun(rule, 100, null);
        DryRunReport first = dryRun(rule, 2, null);
        DryRunReport rest = dryRun(rule, 100, first);

        assertThat(all.orders()).isEqualTo(5);
        assertThat(all.held()).isEqualTo(2);
        assertThat(all.samples())
                .extracting(sample -> sample.finding().message())
                .containsExactly("5", "4");
        assertThat(all.next()).isNull();
        assertThat(first.orders() + rest.orders()).isEqualTo(5);
        assertThat(first.held() + rest.held()).isEqualTo(2);
        assertThat(dryRun(ofStore(rule, "QC-404"), 100, null).orders()).isZero();
    }

    @Test
    void triesARuleOnAnOrderAsItWasPlaced() {
        OrderId id =
                shop.placed(Basket.of("MILK", 3).fee("DELIVERY", "25.00")).row().id();
        RuleDefinition rule = new RuleDefinition(
                "R",
                null,
                Severity.WARN,
                "order.total == 38500 && fees[0].amount == 2500",
                "so",
                null,
                null,
                null,
                true);

        assertThat(shop.bench.in(shop.admin, () -> shop.bench.get(TryRule.class).on(shop.admin, rule, id)))
                .hasValueSatisfying(result -> {
                    assertThat(result.broken()).isTrue();
                    assertThat(result.values()).containsKeys("order", "lines", "customer", "history");
                });
    }

    private DryRunReport dryRun(RuleDefinition rule, int limit, @Nullable DryRunReport before) {
        return shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(TryRule.class)
                        .over(
                                shop.admin,
                                new DryRun(
                                        rule,
                                        clock.instant().minus(Duration.ofDays(1)),
                                        clock.instant(),
                                        before == null ? null : before.next(),
                                        limit)));
    }

    private static RuleDefinition ofStore(RuleDefinition rule, String store) {
        return new RuleDefinition(
                rule.code(), store, rule.severity(), rule.expression(), rule.message(), null, null, null, true);
    }

    private void rule(String code, Severity severity, String expression, String message, @Nullable String pointer) {
        RuleDefinition rule = new RuleDefinition(code, null, severity, expression, message, pointer, null, null, true);
        shop.bench.run(shop.admin, () -> shop.bench.get(MaintainRule.class).put(shop.admin, rule, 0));
    }

    private static NewHold person(@Nullable Instant until, HoldExpiry expiry) {
        return new NewHold(HoldSource.PERSON, "FRAUD_SUSPECTED", "odd address", until, expiry);
    }

    private HoldOutcome place(Actor actor, OrderId id, NewHold hold) {
        return shop.bench.in(actor, () -> shop.bench.get(PlaceHold.class).place(actor, id, hold));
    }

    private HoldOutcome release(Actor actor, OrderHold hold, String why) {
        return shop.bench.in(
                actor, () -> shop.bench.get(ReleaseHold.class).release(actor, hold.order(), hold.id(), why));
    }

    private static HoldOutcome.Done done(HoldOutcome outcome) {
        return outcome.fold(done -> done, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static HoldOutcome.Reason refusal(HoldOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done.toString());
                },
                HoldOutcome.Refused::reason);
    }

    private List<OrderHold> holds(OrderId id) {
        return shop.bench.in(shop.admin, () -> shop.bench.get(HoldQueries.class).of(shop.admin, id));
    }

    private List<String> events(OrderId id) {
        return shop
                .bench
                .in(shop.admin, () -> shop.bench.get(OrderQueries.class).timeline(shop.admin, id))
                .stream()
                .map(TimelineEntry::event)
                .toList();
    }

    private void paid(OrderId id) {
        shop.bench.run(system, () -> shop.bench.get(CompletePayment.class).complete(system, id, true, true));
    }

    private void handOver(OrderId id) {
        shop.bench.run(system, () -> shop.bench.get(ReleaseOrder.class).release(system, id));
    }

    private List<OrderId> due() {
        return shop.bench.in(system, () -> shop.bench.get(ReleaseOrder.class).due(system));
    }

    private void expire() {
        List<OrderHold> due =
                shop.bench.in(system, () -> shop.bench.get(ExpireHold.class).due(system));
        due.forEach(hold ->
                shop.bench.run(system, () -> shop.bench.get(ExpireHold.class).expire(system, hold)));
    }

    private CancelOutcome cancelAll(OrderId id) {
        return shop.bench.in(
                shop.admin,
                () -> shop.bench
                        .get(CancelPartially.class)
                        .cancel(
                                shop.admin,
                                new CancelCommand(
                                        id,
                                        List.of(),
                                        ReasonCodes.CUSTOMER_REQUEST,
                                        null,
                                        RefundMethod.ORIGINAL,
                                        true,
                                        false,
                                        false)));
    }
}
