package org.handcart.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handcart.order.CancelledUnits;
import org.handcart.order.LineQuantity;
import org.handcart.order.LinesHeld;
import org.handcart.order.LinesReduced;
import org.handcart.order.MovedUnits;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderStatus;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.Reduction;
import org.handcart.order.RejectReason;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a request to cancel units would do, decided before anything changes: how many units of each line go at once, how
 * many are held, how many cannot be had and why, what they are worth, and which fees go back (D7, D12, D13).
 */
record ReductionPlan(List<Take> takes, Fees.Return fees, Money linesValue, boolean nothingLeft) {

    /** Reasons that are the merchant's doing: some fees go back only then (D7). */
    private static final Set<String> MERCHANT_FAULT =
            Set.of("OUT_OF_STOCK", "SHORT", "QUALITY", "LATE", "PRICE_ERROR", "UNDELIVERABLE");

    /** One line's part. */
    record Take(OrderLine line, int requested, int fromOpen, int fromReserved, int held, Money value) {

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
            if (requested > units.remaining() - units.held()) {
                return RejectReason.MORE_THAN_OPEN;
            }
            boolean packedLeft = held < units.inWarehouse() - units.held();
            return packedLeft ? RejectReason.NEEDS_OVERRIDE : RejectReason.TOO_LATE;
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
                    value,
                    line.derivationOfNext(cancelled()),
                    fromReserved);
        }

        void carryOut() {
            line.units().cancelFree(fromOpen, fromReserved);
            line.units().hold(held);
        }

        private static Take of(OrderLine line, int requested, boolean override) {
            UnitBuckets units = line.units();
            int fromOpen = Math.min(requested, units.open());
            int fromReserved = Math.min(requested - fromOpen, units.reserved());
            int free = fromOpen + fromReserved;
            int held = Math.min(requested - free, units.holdable(override));
            return new Take(line, requested, fromOpen, fromReserved, held, line.worthOfNext(free));
        }
    }

    static ReductionPlan of(
            List<OrderLine> all, Fees fees, Map<OrderLineId, Integer> wanted, String reason, boolean override) {
        List<Take> takes = new ArrayList<>();
        Map<OrderLineId, Integer> leaving = new HashMap<>();
        for (OrderLine line : all) {
            Integer requested = wanted.get(line.id());
            if (requested != null) {
                Take take = Take.of(line, requested, override);
                takes.add(take);
                leaving.put(line.id(), take.cancelled());
            }
        }
        Money value = Money.zero(fees.currency());
        for (Take take : takes) {
            value = value.plus(take.value());
        }
        OrderFee.Departure departure = departure(all, leaving, MERCHANT_FAULT.contains(reason), value);
        boolean anythingLeaves = leaving.values().stream().anyMatch(units -> units > 0);
        Fees.Return back = anythingLeaves ? fees.comeBack(departure) : fees.nothing();
        return new ReductionPlan(List.copyOf(takes), back, value, departure.nothingLeft());
    }

    /** What is gone and what is kept of the goods once {@code leaving} units more have left. */
    static OrderFee.Departure departure(
            List<OrderLine> all, Map<OrderLineId, Integer> leaving, boolean merchantFault, Money zeroOf) {
        Money gone = Money.zero(zeroOf.currency());
        Money whole = gone;
        int goneUnits = 0;
        int keptUnits = 0;
        for (OrderLine line : all) {
            int more = leaving.getOrDefault(line.id(), 0);
            gone = gone.plus(line.worthGone(more));
            whole = whole.plus(line.total());
            goneUnits += line.units().cancelled() + line.units().shorted() + more;
            keptUnits += line.units().remaining() - more;
        }
        return new OrderFee.Departure(gone, whole.minus(gone), goneUnits, keptUnits, keptUnits == 0, merchantFault);
    }

    Money value() {
        return linesValue.plus(fees.amount());
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
        fees.carryOut();
    }

    /** What is told once the plan is carried out. */
    List<DomainEvent> events(Order order, String reason, Money totalBefore, OrderStatus statusBefore, Instant at) {
        List<DomainEvent> events = new ArrayList<>();
        List<CancelledUnits> cancelled = cancelledUnits();
        if (!cancelled.isEmpty()) {
            events.add(new LinesReduced(
                    order.id(),
                    order.storeCode(),
                    reason,
                    cancelled,
                    fees.amount(),
                    value(),
                    totalBefore,
                    order.total(),
                    statusBefore,
                    order.status(),
                    at));
        }
        List<MovedUnits> held = heldUnits();
        if (!held.isEmpty()) {
            events.add(new LinesHeld(order.id(), order.storeCode(), reason, held, at));
        }
        return events;
    }

    private List<CancelledUnits> cancelledUnits() {
        return takes.stream()
                .filter(take -> take.cancelled() > 0)
                .map(take -> new CancelledUnits(
                        take.line().id(),
                        take.line().sku(),
                        take.cancelled(),
                        take.value(),
                        take.line().units().remaining()))
                .toList();
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
                        ReduceOutcome.Reason.NEEDS_OVERRIDE, "packed units need a store manager's word", possible);
            case TOO_LATE, SHIPPED, REFUSED_BY_WAREHOUSE ->
                new ReduceOutcome.Refused(ReduceOutcome.Reason.TOO_LATE, "the units have left the store", possible);
        };
    }

    /** How many units of which line. @throws IllegalArgumentException for a line named twice, or with no units */
    static Map<OrderLineId, Integer> wanted(List<LineQuantity> lines) {
        Map<OrderLineId, Integer> wanted = new LinkedHashMap<>();
        for (LineQuantity part : lines) {
            if (part.quantity().isZero()) {
                throw new IllegalArgumentException("no units of line " + part.line());
            }
            if (wanted.put(part.line(), part.quantity().value()) != null) {
                throw new IllegalArgumentException("line " + part.line() + " is named twice");
            }
        }
        return wanted;
    }
}
