package org.handcart.returns.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.usecase.SettleReduction;
import org.handcart.cancellation.usecase.TermsOfReturn;
import org.handcart.cod.DueChange;
import org.handcart.cod.usecase.AdjustReceivable;
import org.handcart.order.FrozenTerms;
import org.handcart.order.OrderPolicy;
import org.handcart.order.ReturnUnitsCommand;
import org.handcart.order.ReturnedOrder;
import org.handcart.order.usecase.OrderPolicyQueries;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.order.usecase.ReturnLines;
import org.handcart.returns.GoodsReturned;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnId;
import org.handcart.returns.ReturnOutcome;
import org.handcart.returns.domain.GoodsReturn;
import org.handcart.returns.domain.GoodsReturns;
import org.handcart.risk.Activity;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.usecase.RecordActivity;
import org.handcart.shared.Actor;
import org.handcart.shared.Ids;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Takes delivered goods back (D24). */
@Stateless
public class TakeReturn {

    @EJB
    OrderQueries orders;

    @EJB
    OrderPolicyQueries policies;

    @EJB
    StoreQueries stores;

    @EJB
    TermsOfReturn termsOfReturn;

    @EJB
    ReturnLines returnLines;

    @EJB
    SettleReduction settleReduction;

    @EJB
    AdjustReceivable adjustReceivable;

    @EJB
    RecordActivity recordActivity;

    @Inject
    ReturnLimits limits;

    @Inject
    GoodsReturns returns;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * One transaction: units, due, refund request, return, messages. The goods are in no stock until they were inspected
     * ({@link InspectReturn}). Money goes back at once, so that who takes them in needs limits that allow it (D23).
     *
     * @throws org.handcart.payment.RefundExceedsCaptured D10; rolls back
     * @throws NotAllowed for another restocking fee than the store's without the right to override
     */
    @Requires(Permission.ORDER_CANCEL)
    public ReturnOutcome take(Actor actor, ReturnCommand command) {
        Optional<FrozenTerms> found = orders.terms(actor, command.order());
        if (found.isEmpty()) {
            return new ReturnOutcome.Refused(
                    ReturnOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order());
        }
        FrozenTerms order = found.get();
        Actor system = Actor.system(actor.org(), "returns", actor.correlationId());
        Store store = stores.find(system, order.storeCode()).orElseThrow();
        OrderPolicy policy = policies.of(actor, order.storeCode());
        Instant now = clock.instant();
        ReturnUnitsCommand units = new ReturnUnitsCommand(
                command.order(),
                command.lines(),
                command.reason().name(),
                termsOfReturn.of(actor, order, command.reason().isMerchantFault()),
                restocking(actor, command, policy),
                firstDay(store, policy, now),
                true);
        ReturnId id = new ReturnId(Ids.next());
        return returnLines
                .take(actor, units)
                .fold(
                        expected -> limits.refusal(actor, id, expected.order(), command.preview())
                                .orElseGet(() -> {
                                    ReturnedOrder taken = command.preview() ? expected.order() : carryOut(actor, units);
                                    return accept(actor, id, command, taken, store.tracksStock(), now);
                                }),
                        refused -> new ReturnOutcome.Refused(
                                ReturnOutcome.Reason.valueOf(refused.reason().name()), refused.detail()));
    }

    /** What was possible a moment ago is still, because the order is locked since. */
    private ReturnedOrder carryOut(Actor actor, ReturnUnitsCommand units) {
        return returnLines.take(actor, units.forReal()).fold(taken -> taken.order(), refused -> {
            throw new IllegalStateException(refused.detail());
        });
    }

    /** Where the business day begins on which goods that may come back today were delivered at the earliest (D26). */
    private static Instant firstDay(Store store, OrderPolicy policy, Instant now) {
        return store.day(store.dayAt(now).date().minusDays(policy.returnDays())).from();
    }

    private static BigDecimal restocking(Actor actor, ReturnCommand command, OrderPolicy policy) {
        BigDecimal asked = command.restockingPercent();
        if (asked == null || asked.compareTo(policy.restockingPercent()) == 0) {
            return policy.restockingPercent();
        }
        if (!actor.may(Permission.CANCEL_OVERRIDE)) {
            throw new NotAllowed(actor, Permission.CANCEL_OVERRIDE);
        }
        return asked;
    }

    private ReturnOutcome accept(
            Actor actor, ReturnId id, ReturnCommand command, ReturnedOrder taken, boolean tracked, Instant now) {
        GoodsReturn goods = new GoodsReturn(actor, id, command, taken, tracked, now);
        if (command.preview()) {
            DueChange change = adjustReceivable.preview(actor, taken.order(), taken.totalNow());
            goods.settled(change.codReduction(), change.refundable());
            return new ReturnOutcome.Accepted(goods.view(List.of()));
        }
        Settlement settlement =
                settleReduction.settle(actor, taken.order(), taken.totalNow(), command.refundMethod(), goods.cause());
        goods.settled(settlement.due().codReduction(), settlement.paidBack());
        returns.add(goods);
        recordActivity.watch(
                actor,
                goods.id().value(),
                new RiskQuestion(
                        goods.order(),
                        goods.storeCode(),
                        null,
                        actor.name(),
                        List.of(),
                        settlement.paidBack(),
                        Activity.RETURN));
        outbox.publish(
                actor,
                List.of(new GoodsReturned(
                        goods.id(),
                        goods.order(),
                        goods.storeCode(),
                        command.reason(),
                        command.comment(),
                        settlement.paidBack(),
                        now)));
        return new ReturnOutcome.Accepted(goods.view(settlement.refunds()));
    }
}
