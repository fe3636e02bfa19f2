package org.handcart.payment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.PaymentProgress;
import org.handcart.payment.domain.Drawdown;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayCall;
import org.handcart.payment.domain.GatewayCall.Action;
import org.handcart.payment.domain.GatewayCall.Origin;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.Refund;
import org.handcart.payment.domain.RefundStatus;
import org.handcart.payment.domain.Refunds;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.domain.Tenders;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an attempt, each in a transaction of its own, because the gateway is asked between them. Locks the order,
 * then the tender, then what is asked for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptPayment {

    /** Longer than a gateway call may take. After it, whoever held the attempt is taken for dead. */
    private static final Duration OWNERSHIP = Duration.ofSeconds(60);

    @Inject
    Requests requests;

    @EJB
    OrderQueries orders;

    @Inject
    Refunds refunds;

    @Inject
    Tenders tenders;

    @Inject
    AccountChoice accounts;

    @Inject
    RecordAnswer answers;

    @Inject
    Progress progress;

    @Inject
    Clock clock;

    /** Marks the row PROCESSING. Empty when it has ended, somebody else is at it, or it waits for something. */
    @Requires(Permission.PROCESS)
    public Optional<Attempt> begin(Actor actor, UUID id) {
        Instant now = clock.instant();
        Requests.Found found = requests.locked(actor, id);
        GatewayRequest request = found.request();
        if (request.isSettled() || !request.mayBegin(now)) {
            return Optional.empty();
        }
        boolean maybeDone = request.isInFlight();
        request.ask(now.plus(OWNERSHIP));
        return Optional.of(new Attempt(call(actor, found.tender(), request), maybeDone));
    }

    /** What a gateway can be asked about a refund that failed for ever; empty for any other, or of a foreign store. */
    @Requires(Permission.REFUND)
    public Optional<Attempt> failedRefund(Actor actor, UUID id) {
        return refunds.find(actor, id)
                .filter(refund -> refund.status() == RefundStatus.FAILED)
                .filter(refund -> orders.find(actor, refund.order().toString()).isPresent())
                .map(refund -> new Attempt(
                        call(actor, tenders.find(actor, refund.tenderId()).orElseThrow(), refund), true));
    }

    private GatewayCall call(Actor actor, Tender tender, GatewayRequest request) {
        return new GatewayCall(
                actor.org(),
                accounts.named(actor, Objects.requireNonNull(tender.account(), "no gateway takes it")),
                action(tender, request),
                request.id(),
                request.order(),
                tender.type(),
                request.amount(),
                tender.paymentToken(),
                origin(tender, request),
                request.reference(),
                request instanceof Drawdown drawdown && drawdown.isLast());
    }

    private static Action action(Tender tender, GatewayRequest request) {
        if (request instanceof Drawdown drawdown) {
            return drawdown.kind() == Drawdown.Kind.CAPTURE ? Action.CAPTURE : Action.VOID;
        }
        if (request instanceof Refund) {
            return Action.REFUND;
        }
        return tender.type().isCapturedLater() ? Action.AUTHORISE : Action.CHARGE;
    }

    private static @Nullable Origin origin(Tender tender, GatewayRequest request) {
        if (request instanceof Drawdown) {
            return tender.authorisation();
        }
        return request instanceof Refund ? tender.taken() : null;
    }

    /** Writes down what the gateway said. */
    @Requires(Permission.PROCESS)
    public void end(Actor actor, Attempt attempt, GatewayAnswer answer) {
        answers.write(actor, requests.locked(actor, attempt.call().key()), answer, attempt.maybeDone());
    }

    /** What is to be told about a request now. */
    @Requires(Permission.PROCESS)
    public PaymentProgress progress(Actor actor, UUID id) {
        return progress.of(actor, id);
    }
}
