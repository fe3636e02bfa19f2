package org.handcart.payment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.payment.usecase.PaymentBench.inr;
import static org.handcart.payment.usecase.PaymentBench.tender;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.PaymentGateway.Ability;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, in whatever order: never more is taken than authorised, never more given back than taken (I3). */
class RandomPaymentsIT {

    private static final int STEPS = 60;

    private static final List<EnumSet<Ability>> GATEWAYS = List.of(
            EnumSet.allOf(Ability.class),
            EnumSet.of(Ability.PARTIAL_CAPTURE),
            EnumSet.of(Ability.PARTIAL_CAPTURE, Ability.SEVERAL_CAPTURES),
            EnumSet.noneOf(Ability.class));

    private final PaymentBench shop = new PaymentBench();
    private Random random = new Random();
    private int causes;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 20, 28, 32, 40, 44, 52, 56, 64, 68})
    void keepsItsBounds(long seed) {
        random = new Random(seed);
        shop.gateway.abilities = GATEWAYS.get((int) (seed % GATEWAYS.size()));
        OrderId order =
                seed % 3 == 0 ? shop.plan("500.00", tender("UPI", null)) : shop.plan("500.00", tender("CARD", null));
        for (int i = 0; i < STEPS; i++) {
            step(order);
            check(order);
        }
        shop.gateway.script.clear();
        for (int i = 0; i < 6; i++) {
            shop.later(Duration.ofHours(1));
            shop.work(order);
            check(order);
        }
        nothingIsOpen(order);
    }

    private void step(OrderId order) {
        switch (random.nextInt(7)) {
            case 0 -> shop.gateway.willSay(Kind.UNKNOWN);
            case 1 -> shop.gateway.willSay(random.nextBoolean() ? Kind.NOT_SENT : Kind.PENDING);
            case 2 -> refund(order, money(1, 20_000));
            case 3 -> ship(order);
            case 4 -> report(order);
            case 5 -> shop.later(Duration.ofMinutes(random.nextInt(20)));
            default -> shop.work(order);
        }
    }

    private Money money(long from, long to) {
        return Money.ofMinor(from + random.nextLong(to - from), inr("0.00").currency());
    }

    private void refund(OrderId order, Money amount) {
        try {
            shop.refund(order, amount.amount().toPlainString(), "cause-" + ++causes);
        } catch (RefundExceedsCaptured refused) {
            assertThat(refused.available()).isLessThan(amount);
        }
    }

    private void ship(OrderId order) {
        if (shop.tender(order).status() == org.handcart.payment.domain.TenderStatus.AUTHORISED) {
            shop.ship(order, money(1, 60_000).amount().toPlainString(), "ship-" + ++causes);
        }
    }

    /** A webhook about anything that was asked for, once more or for the first time. */
    private void report(OrderId order) {
        List<UUID> asked = shop.requests(order);
        UUID key = asked.get(random.nextInt(asked.size()));
        if (shop.gateway.moved.stream().noneMatch(call -> call.key().equals(key))) {
            return; // the gateway knows nothing of it
        }
        GatewayReport report = new GatewayReport(
                "simulator",
                "evt-" + key,
                GatewayReport.Action.CHARGE,
                key,
                null,
                true,
                null,
                null,
                "webhook",
                Instant.now());
        shop.bench.in(
                shop.system, () -> shop.bench.get(RecordGatewayReport.class).record(shop.system, report));
    }

    private void check(OrderId order) {
        Tender tender = shop.tender(order);
        Money authorised = shop.sum(order, TransactionKind.AUTHORISE);
        Money captured = shop.sum(order, TransactionKind.CAPTURE);
        Money released = shop.sum(order, TransactionKind.VOID);
        Money refunded = shop.sum(order, TransactionKind.REFUND);

        assertThat(List.of(tender.authorised(), tender.captured(), tender.released(), tender.refunded()))
                .as("the fold")
                .containsExactly(authorised, captured, released, refunded);
        assertThat(refunded).isLessThanOrEqualTo(captured);
        assertThat(captured).isLessThanOrEqualTo(inr("500.00"));
        if (authorised.isPositive()) {
            assertThat(captured.plus(released)).isLessThanOrEqualTo(authorised);
        }
        assertThat(new java.util.HashSet<>(
                        shop.gateway.moved.stream().map(call -> call.key()).toList()))
                .as("no key moves money twice")
                .hasSameSizeAs(shop.gateway.moved);
    }

    /** Every request has ended but those that wait for a shipment. */
    private void nothingIsOpen(OrderId order) {
        assertThat(shop.strings("""
                        select status from payment.drawdown where order_id = ?1 and status <> 'SUCCEEDED'
                        union all select status from payment.refund where order_id = ?1
                            and next_attempt_at is not null and settled_at is null""", order.value())).isEmpty();
    }
}
