package org.handcart.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handcart.order.AdjustedItem;
import org.handcart.order.CancelTerms;
import org.handcart.order.LinesHeld;
import org.handcart.order.MovedUnits;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.OrderWorth;
import org.handcart.order.Reach;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.Reduction;
import org.handcart.order.RejectReason;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a request to cancel units would do, decided before anything changes: how many units of each line go at once, how
 * many are held, how many cannot be had and why, what they are worth, and which fees go back (D5, D7, D12, D13, D14).
 */
record ReductionPlan(
        List<Take> takes,
        Fees.Return fees,
        Withholding withholding,
        Withheld withheld,
        Money before,
        boolean nothingLeft) {

    /** One line's part. */
    record Take(
            OrderLine line,
            int requested,
            int fromOpen,
            int fromReserved,
            int held,
            int overridden,
            Reach allowed,
            UnitsWorth worth) {

        int cancelled() {
            return fromOpen + fromReserved;
        }

        int rejected() {
            return requested - cancelled() - held;
        }

        /** More than the line has beats packed, packed beats gone: the reason that explains the most. */
        @Nullable
        RejectReason reason() {
            if (rejected() == 0) {
                return null;
            }
            UnitBuckets units = line.units();
            if (allowed == Reach.NOTHING && units.takeable(Reach.PACKED) > 0) {
                return RejectReason.WINDOW_CLOSED;
            }
            // fewer were taken than could be had: a set needs more of another component
            boolean setIncomplete = cancelled() + held < units.takeable(allowed);
            if (setIncomplete || requested > units.remaining() - units.held() - units.awaiting()) {
                return RejectReason.MORE_THAN_OPEN;
            }
            boolean moreByOverride = cancelled() + held < units.takeable(Reach.PACKED);
            return moreByOverride ? RejectReason.NEEDS_OVERRIDE : RejectReason.TOO_LATE;
        }

        Reduction view() {
            return new Reduction(
                    line.id(),
                    line.sku(),
                    requested,
                    cancelled(),
                    held,
                    rejected(),
                    reason(),
                    worth,
                    fromReserved,
                    overridden,
                    line.unitPrice());
        }

        void carryOut() {
            line.units().cancelFree(fromOpen, fromReserved);
            line.units().hold(held);
        }

        private Take worth(UnitsWorth decided) {
            return new Take(line, requested, fromOpen, fromReserved, held, overridden, allowed, decided);
        }

        private static Take of(OrderLine line, Wanted.Units wanted, ReduceCommand command) {
            UnitBuckets units = line.units();
            Reach allowed = command.allowed();
            int atMost = Math.min(wanted.atMost(), units.takeable(allowed));
            int fromOpen = Math.min(atMost, units.open());
            int fromReserved = Math.min(atMost - fromOpen, units.reserved());
            int free = fromOpen + fromReserved;
            int held = atMost - free;
            int overridden = Math.max(0, atMost - units.takeable(command.reach()));
            return new Take(
                    line,
                    wanted.requested(),
                    fromOpen,
                    fromReserved,
                    held,
                    overridden,
                    allowed,
                    line.worthOfNext(free));
        }
    }

    static ReductionPlan of(
            List<OrderLine> all, Fees fees, Withheld withheld, Money total, Wanted wanted, ReduceCommand command) {
        List<Take> takes = new ArrayList<>();
        Map<OrderLineId, UnitsWorth> worths = new LinkedHashMap<>();
        for (OrderLine line : all) {
            Wanted.Units units = wanted.of(line.id());
            if (units != null) {
                Take take = Take.of(line, units, command);
                takes.add(take);
                worths.put(line.id(), take.worth());
            }
        }
        Withholding withholding = Withholding.decide(all, withheld, worths, Map.of(), leaving(worths), command.terms());
        List<Take> decided = takes.stream()
                .map(take -> take.worth(Objects.requireNonNull(
                        withholding.worths().get(take.line().id()))))
                .toList();
        OrderFee.Departure departure =
                departure(all, leaving(worths), command.terms().merchantFault(), total);
        boolean anythingLeaves = worths.values().stream().anyMatch(worth -> worth.count() > 0);
        return new ReductionPlan(
                decided,
                anythingLeaves ? fees.comeBack(departure) : fees.nothing(),
                withholding,
                withheld,
                total,
                departure.nothingLeft());
    }

    static Map<OrderLineId, Integer> leaving(Map<OrderLineId, UnitsWorth> worths) {
        Map<OrderLineId, Integer> leaving = new HashMap<>();
        worths.forEach((line, worth) -> leaving.put(line, worth.count()));
        return leaving;
    }

    /** What is gone of the goods and what is kept once {@code leaving} units more have left. */
    static OrderFee.Departure departure(
            List<OrderLine> all, Map<OrderLineId, Integer> leaving, boolean merchantFault, Money zeroOf) {
        Money gone = Money.zero(zeroOf.currency());
        Money whole = gone;
        int goneUnits = 0;
        int keptUnits = 0;
        boolean delivered = false;
        boolean handedOver = false;
        for (OrderLine line : all) {
            int more = leaving.getOrDefault(line.id(), 0);
            gone = gone.plus(line.worthGone(more));
            whole = whole.plus(line.total());
            goneUnits += line.units().gone() + more;
            keptUnits += line.units().kept() - more;
            delivered |= line.units().outOrDelivered() + line.units().refused() > 0;
            handedOver |= line.units().delivered() > 0;
        }
        return new OrderFee.Departure(
                gone, whole.minus(gone), goneUnits, keptUnits, delivered, handedOver, merchantFault);
    }

    Money value() {
        return withholding.linesValue().plus(withholding.givenBack()).plus(fees.amount());
    }

    /** What the order would be worth less, beside {@link #value}, if the warehouse stopped every held unit. */
    Money heldWorth(List<OrderLine> all, Fees allFees, CancelTerms terms) {
        if (takes.stream().allMatch(take -> take.held() == 0)) {
            return Money.zero(before.currency());
        }
        Map<OrderLineId, UnitsWorth> worths = new LinkedHashMap<>();
        takes.forEach(take -> worths.put(take.line().id(), take.line().worthOfNext(take.cancelled() + take.held())));
        Withholding then = Withholding.decide(all, withheld, worths, Map.of(), leaving(worths), terms);
        OrderFee.Departure departure = departure(all, leaving(worths), terms.merchantFault(), before);
        return then.linesValue()
                .plus(then.givenBack())
                .plus(allFees.comeBack(departure).amount())
                .minus(value())
                .orZero();
    }

    /** How the order's worth changes. */
    OrderWorth worth() {
        return withholding.worth(before, Money.zero(before.currency()), fees.worths(), value());
    }

    /** True when the request breaks a set of a bundle and the rule allows whole sets only (D14). */
    boolean breaksSets(List<OrderLine> all) {
        Map<OrderLineId, Integer> leaving = new HashMap<>();
        takes.forEach(take -> leaving.put(take.line().id(), take.cancelled() + take.held()));
        return BundleSets.of(all).stream().anyMatch(bundle -> bundle.touchedBy(leaving) && bundle.brokenBy(leaving));
    }

    boolean rejectsAnything() {
        return takes.stream().anyMatch(take -> take.rejected() > 0);
    }

    boolean achievesNothing() {
        return takes.stream().allMatch(take -> take.cancelled() + take.held() == 0);
    }

    @Nullable
    RejectReason firstReason() {
        return takes.stream()
                .map(Take::reason)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    List<Reduction> reductions() {
        return takes.stream().map(Take::view).toList();
    }

    void carryOut() {
        takes.forEach(Take::carryOut);
        withholding.carryOut(withheld);
        fees.carryOut();
    }

    /** What is told once the plan is carried out. */
    List<DomainEvent> events(Order order, String reason, OrderWorth worth, OrderStatus statusBefore, Instant at) {
        List<DomainEvent> events = new ArrayList<>();
        List<AdjustedItem> cancelled = takes.stream()
                .filter(take -> take.cancelled() > 0)
                .map(take -> Departed.item(take.line(), AdjustedItem.Way.CANCELLED, take.worth()))
                .toList();
        if (!cancelled.isEmpty()) {
            events.add(Departed.event(order, reason, cancelled, worth, statusBefore, at));
        }
        List<MovedUnits> held = heldUnits();
        if (!held.isEmpty()) {
            events.add(new LinesHeld(order.id(), order.storeCode(), reason, held, at));
        }
        return events;
    }

    private List<MovedUnits> heldUnits() {
        return takes.stream()
                .filter(take -> take.held() > 0)
                .map(take -> new MovedUnits(take.line().id(), take.line().sku(), take.held()))
                .toList();
    }

    ReduceOutcome.Refused refusal(List<Reduction> possible) {
        RejectReason reason = firstReason();
        if (reason == null) {
            return new ReduceOutcome.Refused(
                    ReduceOutcome.Reason.TOO_LATE, "nothing of the order can be cancelled", possible);
        }
        return switch (reason) {
            case MORE_THAN_OPEN ->
                new ReduceOutcome.Refused(
                        ReduceOutcome.Reason.MORE_THAN_OPEN, "fewer units are left than asked for", possible);
            case NEEDS_OVERRIDE ->
                new ReduceOutcome.Refused(
                        ReduceOutcome.Reason.NEEDS_OVERRIDE,
                        "units that have come this far need a store manager's word",
                        possible);
            case WINDOW_CLOSED ->
                new ReduceOutcome.Refused(
                        ReduceOutcome.Reason.WINDOW_CLOSED, "the time to ask for it is over", possible);
            case TOO_LATE, SHIPPED, REFUSED_BY_WAREHOUSE, NOT_APPROVED ->
                new ReduceOutcome.Refused(ReduceOutcome.Reason.TOO_LATE, "the units have left the store", possible);
        };
    }
}
