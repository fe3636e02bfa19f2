package org.handcart.goodwill.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovalView;
import org.handcart.approval.Breach;
import org.handcart.approval.Spending;
import org.handcart.approval.Verdict;
import org.handcart.approval.usecase.RequireApproval;
import org.handcart.cod.DueChange;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.goodwill.GoodwillCommand;
import org.handcart.goodwill.GoodwillId;
import org.handcart.goodwill.GoodwillOutcome;
import org.handcart.goodwill.GoodwillOutcome.Accepted;
import org.handcart.goodwill.GoodwillRequested;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.goodwill.GoodwillView;
import org.handcart.goodwill.domain.Goodwill;
import org.handcart.goodwill.domain.Goodwills;
import org.handcart.order.OrderDetail;
import org.handcart.order.usecase.LockOrder;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.RefundPart;
import org.handcart.payment.usecase.RequestRefund;
import org.handcart.risk.RiskAssessment;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.usecase.AssessRisk;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Gives money back, or off the due, without an item; the lines stay as they are. */
@Stateless
public class GiveGoodwill {

    @EJB
    OrderQueries orders;

    @EJB
    LockOrder lockOrder;

    @EJB
    AdjustReceivable adjustReceivable;

    @EJB
    RequestRefund requestRefund;

    @EJB
    RequireApproval requireApproval;

    @EJB
    AssessRisk assessRisk;

    @Inject
    SettleGoodwill settleGoodwill;

    @Inject
    Goodwills goodwills;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * One transaction, the order locked: the due falls first, the rest is asked back, at most what the customer pays and
     * has not got back (D8, D10). Over a limit (D23) or a risk threshold it waits for a person, and what would go back is
     * held. All of the amount counts for the limits, a due that falls too: nothing else of the order changes with it. A
     * preview takes the same way and changes nothing.
     *
     * @throws RefundExceedsCaptured with what can still be given; rolls back
     */
    @Requires(Permission.REFUND)
    public GoodwillOutcome give(Actor actor, GoodwillCommand command) {
        Optional<OrderDetail> order = orders.find(actor, command.order().toString());
        if (order.isEmpty()) {
            return new GoodwillOutcome.UnknownOrder();
        }
        String currency = order.get().row().total().currency().getCurrencyCode();
        if (!currency.equals(command.amount().currency().getCurrencyCode())) {
            return new GoodwillOutcome.OtherCurrency(currency);
        }
        if (!command.preview()) {
            lockOrder.lock(Actor.system(actor.org(), "goodwill", actor.correlationId()), command.order());
        }
        DueChange change = adjustReceivable.previewGift(actor, command.order(), command.amount());
        Money reached = change.codReduction().plus(change.refundable());
        if (reached.compareTo(command.amount()) < 0) {
            throw new RefundExceedsCaptured(reached);
        }
        String store = order.get().row().storeCode();
        Goodwill goodwill = new Goodwill(actor, new GoodwillId(Ids.next()), store, command, clock.instant());
        String customer = order.get().customer().externalId();
        return new Accepted(
                command.preview()
                        ? preview(actor, goodwill, change, customer)
                        : ask(actor, goodwill, change, customer));
    }

    private GoodwillView preview(Actor actor, Goodwill it, DueChange change, @Nullable String customer) {
        requestRefund.checkRoom(actor, it.order(), change.refundable());
        RiskAssessment risk = assessRisk.preview(actor, question(it, customer));
        List<Breach> breaches = breaches(requireApproval.preview(actor, spending(it, customer, risk)));
        GoodwillStatus end = breaches.isEmpty() ? GoodwillStatus.GIVEN : GoodwillStatus.PENDING_APPROVAL;
        return GoodwillViews.of(it, end, change.codReduction(), change.refundable(), List.of(), breaches);
    }

    private GoodwillView ask(Actor actor, Goodwill it, DueChange change, @Nullable String customer) {
        RiskAssessment risk = assessRisk.assess(actor, question(it, customer));
        Spending spending = spending(it, customer, risk);
        List<Breach> breaches = breaches(requireApproval.check(actor, spending));
        List<RefundPart> refunds = breaches.isEmpty()
                ? settleGoodwill.settle(actor, it, it.amount(), customer, clock.instant())
                : await(actor, it, change, spending, breaches);
        goodwills.add(it);
        return GoodwillViews.of(it, refunds, breaches);
    }

    private List<RefundPart> await(
            Actor actor, Goodwill it, DueChange change, Spending spending, List<Breach> breaches) {
        Instant now = clock.instant();
        ApprovalView approval = requireApproval.open(actor, spending, breaches);
        it.awaits(approval.cause());
        outbox.publish(
                actor,
                List.of(new GoodwillRequested(
                        it.id(), it.order(), it.amount(), it.reason(), it.comment(), it.requestedBy(), now)));
        return requestRefund.hold(
                actor, it.order(), change.refundable(), it.refundMethod().name(), approval.cause());
    }

    private static RiskQuestion question(Goodwill it, @Nullable String customer) {
        return SettleGoodwill.question(it, customer, it.amount());
    }

    private static Spending spending(Goodwill it, @Nullable String customer, RiskAssessment risk) {
        return new Spending(
                ApprovalSubject.GOODWILL,
                it.id().value(),
                it.order(),
                it.storeCode(),
                customer,
                it.amount(),
                RequestHash.of(it),
                risk.waits() ? risk.sentences() : List.of());
    }

    private static List<Breach> breaches(Verdict verdict) {
        return verdict instanceof Verdict.Needed needed ? needed.breaches() : List.of();
    }
}
