package org.handcart.payment.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.CallbackOutcome;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.GatewayEventRow;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackReaders;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.payment.domain.GatewayEvent.Meaning;
import org.handcart.payment.domain.GatewayEvents;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** A shop whose gateway also calls back, with each step in the transaction that the container would give it. */
final class EventBench {

    static final String ACCOUNT = "stripe";

    final PaymentBench shop = new PaymentBench();

    EventBench() {
        shop.bench.run(
                shop.system,
                () -> shop.bench.in(
                        shop.system.org(),
                        em -> em.createNativeQuery("""
                        insert into payment.gateway_account (org_id, code, gateway, webhook_secret_name, tenders)
                        values (?1, ?2, 'STRIPE', 'hook', '{CARD,UPI,WALLET}')""")
                                .setParameter(1, shop.system.org().value())
                                .setParameter(2, ACCOUNT)
                                .executeUpdate()));
        KeepGatewayEvents keep = shop.bench.get(KeepGatewayEvents.class);
        shop.bench.register(KeepGatewayEvents.class, new KeepGatewayEvents() {
            @Override
            public Optional<GatewayAccount> account(Actor actor, String code) {
                return shop.bench.in(actor, () -> keep.account(actor, code));
            }

            @Override
            public CallbackOutcome keep(Actor actor, GatewayAccount account, List<GatewayEvent> told) {
                return shop.bench.in(actor, () -> keep.keep(actor, account, told));
            }
        });
    }

    /** As a gateway's call brings it, without the signature. */
    CallbackOutcome tell(GatewayEvent... events) {
        return tell(shop.system, ACCOUNT, events);
    }

    CallbackOutcome tell(Actor actor, String account, GatewayEvent... events) {
        shop.bench.register(CallbackReaders.class, (CallbackReaders) gateway -> Optional.of(new CallbackReader() {
            @Override
            public Gateway gateway() {
                return gateway;
            }

            @Override
            public List<GatewayEvent> read(GatewayAccount of, GatewayCallback callback, Instant now) {
                return List.of(events);
            }
        }));
        TakeGatewayCallback take = new TakeGatewayCallback();
        take.readers = gateway -> shop.bench.get(CallbackReaders.class).of(gateway);
        take.keep = shop.bench.get(KeepGatewayEvents.class);
        take.clock = shop.clock;
        return take.take(actor, ACCOUNT, account, new GatewayCallback(Map.of(), new byte[0]));
    }

    /** Everything that is due. */
    void work() {
        GatewayEventSteps steps = shop.bench.get(GatewayEventSteps.class);
        for (int i = 0; i < 100; i++) {
            Optional<GatewayReport> claimed = shop.bench.in(shop.system, () -> steps.claim(shop.system));
            if (claimed.isEmpty()) {
                return;
            }
            GatewayReport report = claimed.get();
            Optional<ReportTaken> taken = report.key() == null
                    ? Optional.empty()
                    : shop.bench.in(
                            shop.system,
                            () -> shop.bench.get(RecordGatewayReport.class).record(shop.system, report));
            shop.bench.run(shop.system, () -> steps.ended(shop.system, report, taken));
        }
    }

    List<GatewayEventRow> rows() {
        return shop.bench.in(
                shop.system, () -> shop.bench.get(GatewayEvents.class).list(shop.system, null, 100));
    }

    GatewayEventRow row() {
        return rows().get(0);
    }

    GatewayEvent event(String id, Meaning meaning, @Nullable UUID key, @Nullable String reference, String amount) {
        return new GatewayEvent(
                id,
                "test." + meaning,
                meaning,
                key,
                reference,
                null,
                Money.of(amount, "INR"),
                "",
                shop.clock.instant(),
                "{\"card\":\"4242424242424242\"}");
    }
}
