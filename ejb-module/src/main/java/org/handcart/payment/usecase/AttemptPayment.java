package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.TenderStatus;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an attempt, each in a transaction of its own, because the gateway is asked between them. Locks tenders
 * before refunds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptPayment {

    /** Longer than a gateway call may take. After it, whoever held the attempt is taken for dead. */
    private static final Duration OWNERSHIP = Duration.ofSeconds(60);

    @Inject
    Tenders tenders;

    @Inject
    Refunds refunds;

    @Inject
    AccountChoice accounts;

    @Inject
    RecordAnswer answers;

    @Inject
    Clock clock;

    /** Marks the row PROCESSING. Empty when it has ended, somebody else is at it, or it waits for something. */
    @Requires(Permission.PROCESS)
    public Optional<Attempt> begin(Actor actor, UUID request) {
        Instant now = clock.instant();
        Optional<Tender> tender = tenders.locked(actor, request);
        if (tender.isPresent()) {
            return begin(actor, tender.get(), now);
        }
        Refund seen = refunds.find(actor, request)
                .orElseThrow(() -> new IllegalArgumentException("no charge or refund " + request));
        Tender charged = tenders.locked(actor, seen.tenderId()).orElseThrow();
        return begin(actor, refunds.locked(actor, request).orElseThrow(), charged, now);
    }

    private Optional<Attempt> begin(Actor actor, Tender tender, Instant now) {
        boolean maybeDone = tender.status().isInFlight();
        if (tender.status() != TenderStatus.REQUESTED && !(maybeDone && tender.isDue(now))) {
            return Optional.empty();
        }
        tender.ask(now.plus(OWNERSHIP));
        return Optional.of(
                new Attempt(call(actor, tender, Action.CHARGE, tender.id(), tender.amount(), null), maybeDone));
    }

    private Optional<Attempt> begin(Actor actor, Refund refund, Tender charged, Instant now) {
        boolean maybeDone = refund.status().isInFlight();
        if (charged.status() != TenderStatus.CAPTURED
                || (refund.status() != RefundStatus.PENDING && !(maybeDone && refund.isDue(now)))) {
            return Optional.empty();
        }
        refund.ask(now.plus(OWNERSHIP));
        GatewayCall.Origin on = new GatewayCall.Origin(charged.id(), charged.reference(), charged.captured());
        return Optional.of(
                new Attempt(call(actor, charged, Action.REFUND, refund.id(), refund.amount(), on), maybeDone));
    }

    private GatewayCall call(
            Actor actor, Tender tender, Action action, UUID key, Money amount, GatewayCall.@Nullable Origin on) {
        return new GatewayCall(
                actor.org(),
                accounts.named(actor, Objects.requireNonNull(tender.account(), "no gateway takes it")),
                action,
                key,
                tender.order(),
                tender.type(),
                amount,
                tender.paymentToken(),
                on,
                null,
                false);
    }

    /** Writes down what the gateway said. */
    @Requires(Permission.PROCESS)
    public void end(Actor actor, Attempt attempt, GatewayAnswer answer) {
        UUID id = attempt.call().key();
        if (attempt.isRefund()) {
            answers.write(refunds.locked(actor, id).orElseThrow(), attempt, answer);
        } else {
            answers.write(actor, tenders.locked(actor, id).orElseThrow(), attempt, answer);
        }
    }

    /** What is to be told about a request now. */
    @Requires(Permission.PROCESS)
    public PaymentProgress progress(Actor actor, UUID request) {
        Optional<Refund> refund = refunds.find(actor, request);
        if (refund.isPresent()) {
            Refund known = refund.get();
            return known.isSettled() && !known.isAnnounced()
                    ? new PaymentProgress.Refunded(known.order(), known.cause())
                    : new PaymentProgress.Waiting();
        }
        Tender asked = tenders.locked(actor, request).orElseThrow();
        return asked.isAnnounced()
                ? new PaymentProgress.Waiting()
                : charges(asked, tenders.locked(actor, asked.order()));
    }

    private static PaymentProgress charges(Tender asked, List<Tender> all) {
        List<Tender> charged =
                all.stream().filter(tender -> tender.type().isByGateway()).toList();
        if (charged.stream().anyMatch(tender -> tender.status() == TenderStatus.FAILED)) {
            return asked.status().isSettled()
                    ? new PaymentProgress.Charged(asked.order(), false)
                    : new PaymentProgress.Waiting();
        }
        return !charged.isEmpty()
                        && charged.stream().allMatch(tender -> tender.status().isSettled())
                ? new PaymentProgress.Charged(asked.order(), true)
                : new PaymentProgress.Waiting();
    }
}
