package org.handcart.payment.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.PaymentTransaction;
import org.handcart.payment.RefundPart;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.payment.domain.Transactions;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.testing.Bench;
import org.handcart.testing.MovableClock;
import org.jspecify.annotations.Nullable;

/** An organisation whose gateway does as the script says, in words of paying. */
final class PaymentBench {

    final Bench bench = new Bench();
    final ScriptedGateway gateway = new ScriptedGateway();
    final MovableClock clock = new MovableClock(java.time.Instant.now());
    final Actor system;

    PaymentBench() {
        system = Actor.system(bench.newOrganisation(), "test", "test");
        PaymentSettings settings = new PaymentSettings();
        settings.gatewayUrl = Optional.of("http://gateway");
        settings.maxAttempts = 3;
        bench.register(PaymentSettings.class, settings);
        bench.register(Gateways.class, gateway);
        bench.register(Clock.class, clock);
        StepsInTransactions.on(bench);
    }

    OrderId plan(String total, TenderRequest... requests) {
        OrderId order = new OrderId(UUID.randomUUID());
        bench.in(system, () -> bench.get(PlanTenders.class).plan(system, order, inr(total), List.of(requests)));
        return order;
    }

    /** Planned and asked for. */
    OrderId paid(String total, TenderRequest... requests) {
        OrderId order = plan(total, requests);
        tenders(order).stream().filter(tender -> tender.type().isByGateway()).forEach(tender -> attempt(tender.id()));
        return order;
    }

    OrderId authorised(String total) {
        return paid(total, new TenderRequest("CARD", null));
    }

    PaymentProgress attempt(UUID request) {
        return bench.get(SettlePayments.class).attempt(system, request);
    }

    /** Everything the queue brings about an order, once. */
    void work(OrderId order) {
        requests(order).forEach(this::attempt);
    }

    List<UUID> requests(OrderId order) {
        return bench.in(system.org(), em -> {
            @SuppressWarnings("unchecked")
            List<String> ids =
                    em.createNativeQuery("""
                            select cast(payload as json) ->> 'requestId' from shared.outbox
                            where group_id = ?1 and address = 'handcart.payment.requests' order by position""").setParameter(1, order.toString()).getResultList();
            return ids.stream().map(UUID::fromString).toList();
        });
    }

    List<RefundPart> refund(OrderId order, String amount, String cause) {
        return refund(order, amount, "ORIGINAL", cause);
    }

    List<RefundPart> refund(OrderId order, String amount, String method, String cause) {
        return bench.in(
                system, () -> bench.get(RequestRefund.class).request(system, order, inr(amount), method, cause));
    }

    /** As when so much of the order's worth leaves the store. */
    void ship(OrderId order, String worth, String cause) {
        bench.run(system, () -> {
            Tender tender = bench.get(Tenders.class).locked(system, order).get(0);
            Authorisations authorisations = bench.get(Authorisations.class);
            Money taken = tender.amount().minus(authorisations.uncaptured(system, tender));
            authorisations.capture(
                    system, tender, inr(worth).min(tender.amount()).minus(taken), cause, clock.instant());
        });
    }

    List<Tender> tenders(OrderId order) {
        return bench.in(system, () -> bench.get(Tenders.class).locked(system, order));
    }

    Tender tender(OrderId order) {
        return tenders(order).get(0);
    }

    List<PaymentTransaction> transactions(OrderId order) {
        return bench.in(system, () -> bench.get(Transactions.class).ofOrder(system, order));
    }

    /** Such as {@code CAPTURE 380.00} for each one that succeeded, {@code CAPTURE 380.00 DECLINED} for a failure. */
    List<String> story(OrderId order) {
        return transactions(order).stream().map(PaymentBench::told).toList();
    }

    private static String told(PaymentTransaction it) {
        String end = it.succeeded() ? "" : " " + it.errorClass();
        return it.kind() + " " + it.amount().amount().toPlainString() + end;
    }

    Money sum(OrderId order, TransactionKind kind) {
        return transactions(order).stream()
                .filter(PaymentTransaction::succeeded)
                .filter(it -> it.kind() == kind)
                .map(PaymentTransaction::amount)
                .reduce(inr("0.00"), Money::plus);
    }

    void later(Duration by) {
        clock.forward(by);
    }

    List<String> strings(String sql, Object... parameters) {
        return bench.in(system.org(), em -> {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            List<?> rows = query.getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }

    static TenderRequest tender(String type, @Nullable String amount) {
        return new TenderRequest(type, amount == null ? null : inr(amount));
    }

    static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
