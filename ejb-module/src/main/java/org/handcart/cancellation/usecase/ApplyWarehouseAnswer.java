package org.handcart.cancellation.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.usecase.RequireApproval;
import org.handcart.cancellation.CancellationDecided;
import org.handcart.cancellation.Settlement;
import org.handcart.cancellation.domain.Cancellation;
import org.handcart.cancellation.domain.Cancellations;
import org.handcart.cancellation.domain.Cause;
import org.handcart.cancellation.domain.Refunds;
import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantity;
import org.handcart.order.LineShift;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.usecase.LetGoOfHold;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.Quantity;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;

/** What the warehouse said to a cancellation. */
@Stateless
public class ApplyWarehouseAnswer {

    @Inject
    Cancellations cancellations;

    @EJB
    OrderQueries orders;

    @EJB
    LetGoOfHold letGoOfHold;

    @EJB
    SettleReduction settleReduction;

    @Inject
    CancelledStock cancelledStock;

    @Inject
    RefundsOf refundsOf;

    @EJB
    RequireApproval requireApproval;

    @Inject
    UnansweredTask task;

    @Inject
    Ending ending;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Agreed units become cancelled, shipped or refused ones are rejected; when nothing is pending the cancellation ends
     * (D13). Older cancellations are served first. Called with the order locked, after its lines have moved.
     *
     * @param refused for each line the units refused so far, cumulative as the warehouse reports them
     * @return true when a cancellation moved
     */
    @Requires({Permission.WAREHOUSE_REPORT, Permission.PROCESS})
    public boolean apply(Actor actor, OrderId order, ProgressedOrder progress, List<LineQuantity> refused) {
        List<Cancellation> pending = cancellations.lockPending(actor.org(), order);
        if (pending.isEmpty()) {
            return false;
        }
        int waiting = waiting(pending);
        Actor system = Actor.system(actor.org(), "cancellation", actor.correlationId());
        PendingUnits units = new PendingUnits(pending);
        for (LineShift shift : progress.shifts()) {
            units.agree(shift);
        }
        letGo(system, order, units.refuse(refused, cancellations.of(actor.org(), order)));
        units.rejectBeyond(held(system, order), shipped(progress));
        settle(system, progress, pending, units);
        conclude(system, pending);
        return waiting(pending) < waiting;
    }

    /**
     * A person answers for the warehouse, for one cancellation: what is stopped has moved the lines already, the rest is
     * refused. Called with the order locked.
     *
     * @param refused units of each line, beyond those refused before
     * @param told goes out before what follows from it
     */
    @Requires(Permission.PROCESS)
    public void decide(Actor actor, ProgressedOrder progress, List<LineQuantity> refused, CancellationDecided told) {
        Cancellation decided =
                cancellations.lock(actor.org(), told.cancellationId()).orElseThrow();
        outbox.publish(actor, List.of(told));
        PendingUnits units = new PendingUnits(List.of(decided));
        for (LineShift shift : progress.shifts()) {
            units.agree(shift);
        }
        List<LineQuantity> sinceEver = refused.stream()
                .map(line -> new LineQuantity(
                        line.line(), Quantity.of(line.quantity().value() + decided.refused(line.line()))))
                .toList();
        letGo(actor, progress.order(), units.refuse(sinceEver, List.of(decided)));
        units.rejectBeyond(held(actor, progress.order()), shipped(progress));
        settle(actor, progress, List.of(decided), units);
        conclude(actor, List.of(decided));
    }

    private static int waiting(List<Cancellation> pending) {
        return pending.stream().mapToInt(Cancellation::pending).sum();
    }

    private void letGo(Actor system, OrderId order, List<LineQuantity> released) {
        if (!released.isEmpty()) {
            letGoOfHold.letGo(system, order, released);
        }
    }

    /** Units of each line that the order still holds: what was shipped or short is held no longer. */
    private Map<OrderLineId, Integer> held(Actor system, OrderId order) {
        OrderDetail detail = orders.find(system, order.toString()).orElseThrow();
        Map<OrderLineId, Integer> held = new HashMap<>();
        for (LineDetail line : detail.lines()) {
            held.put(line.id(), line.quantities().held());
        }
        return held;
    }

    private static Set<OrderLineId> shipped(ProgressedOrder progress) {
        return progress.shifts().stream()
                .filter(shift -> shift.newlyShipped() > 0)
                .map(LineShift::line)
                .collect(Collectors.toSet());
    }

    /**
     * Each cancellation settles its own share, so that its due and refund are its own; together they reach the order's
     * total. Fees that go back because nothing is left count to the first of them.
     */
    private void settle(Actor system, ProgressedOrder progress, List<Cancellation> pending, PendingUnits units) {
        List<Cancellation> agreed = pending.stream()
                .filter(cancellation -> !units.agreedBy(cancellation).isEmpty())
                .toList();
        Money total = progress.totalNow();
        for (Cancellation cancellation : agreed) {
            total = total.plus(units.valueOf(cancellation, total));
        }
        Money fees = fees(progress);
        OrderWorth told = progress.worth();
        for (Cancellation cancellation : agreed) {
            total = total.minus(units.valueOf(cancellation, total));
            Cause cause = cancellation.nextCause();
            Actor actor = cancellation.correlated(system);
            Settlement settlement = settleReduction.settle(
                    actor, progress.order(), total, cancellation.refundMethod(), cause.toString());
            cancellation.settled(fees, told, settlement.due().codReduction(), settlement.paidBack());
            fees = Money.zero(total.currency());
            told = null;
            cancelledStock.release(actor, progress.order(), progress.storeCode(), units.agreedBy(cancellation), cause);
        }
    }

    /** What the order lost beside its units; with a short in the same report it was settled with that. */
    private static Money fees(ProgressedOrder progress) {
        Money fees = progress.value();
        for (LineShift shift : progress.shifts()) {
            fees = fees.minus(shift.cancelledValue());
            if (shift.newlyShort() > 0) {
                return Money.zero(fees.currency());
            }
        }
        return fees;
    }

    private void conclude(Actor system, List<Cancellation> pending) {
        Instant now = clock.instant();
        for (Cancellation cancellation : pending) {
            Refunds refunds = refundsOf.state(system, cancellation);
            boolean wasOverdue = cancellation.needsAttention() != null;
            if (cancellation.conclude(refunds, now)) {
                ending.tell(system, cancellation, refunds, now);
                requireApproval.settled(
                        system,
                        ApprovalSubject.CANCELLATION,
                        cancellation.id().value(),
                        refundsOf.sum(system, cancellation));
            }
            task.close(system, cancellation, wasOverdue, "ANSWERED");
        }
    }
}
