package org.handcart.payment.usecase;

import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;

/** Gives each step of an attempt the transaction of its own that the container would. */
public final class StepsInTransactions extends AttemptPayment {

    private final Bench bench;
    private final AttemptPayment steps;

    private StepsInTransactions(Bench bench) {
        this.bench = bench;
        this.steps = bench.get(AttemptPayment.class);
    }

    public static void on(Bench bench) {
        bench.register(AttemptPayment.class, new StepsInTransactions(bench));
    }

    @Override
    public Optional<Attempt> begin(Actor actor, UUID request) {
        return bench.in(actor, () -> steps.begin(actor, request));
    }

    @Override
    public Optional<Attempt> failedRefund(Actor actor, UUID refund) {
        return bench.in(actor, () -> steps.failedRefund(actor, refund));
    }

    @Override
    public void end(Actor actor, Attempt attempt, GatewayAnswer answer) {
        bench.run(actor, () -> steps.end(actor, attempt, answer));
    }

    @Override
    public PaymentProgress progress(Actor actor, UUID request) {
        return bench.in(actor, () -> steps.progress(actor, request));
    }
}
