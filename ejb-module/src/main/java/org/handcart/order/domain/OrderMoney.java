package org.handcart.order.domain;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handcart.order.CancelTerms;
import org.handcart.order.FeePolicy;
import org.handcart.order.LineExcess;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantity;
import org.handcart.order.LinesReturned;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderProgressed;
import org.handcart.order.OrderStatus;
import org.handcart.order.OrderWorth;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.order.ReturnUnitsCommand;
import org.handcart.order.ReturnUnitsOutcome;
import org.handcart.order.ReturnedOrder;
import org.handcart.order.ShiftedUnits;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteMode;
import org.handcart.order.SubstituteOutcome;
import org.handcart.order.SubstitutedOrder;
import org.handcart.order.UnitsSubstituted;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What leaves an order and what it is worth: cancelled, short and returned units. Every verb decides by a plan before it
 * changes anything; at any time what was given back and {@link #total} are together what the order was placed for.
 */
@MappedSuperclass
abstract class OrderMoney extends OrderState {

    /** Null until they are needed, or until an order that withholds something is read with them. */
    @Transient
    private @Nullable List<OrderWithheld> withheld;

    /** Rows made since the order was read, not handed out yet. */
    @Transient
    private @Nullable List<Object> newRows;

    protected OrderMoney() {}

    OrderMoney(OrgId org, NewOrder order, String orderNumber, Instant now) {
        super(org, order, orderNumber, now);
    }

    /**
     * Takes units off the order: free ones at once, those in the warehouse as a hold (D12, D13). Refuses without any
     * change when a line is unknown, nothing at all can be had, or something is rejected and the command does not allow
     * that.
     *
     * @throws IllegalArgumentException when a line is named twice or with no units
     */
    public ReduceOutcome reduce(ReduceCommand command, Instant at) {
        Wanted wanted = Wanted.read(command, lines);
        OrderLineId unknown = wanted.unknown();
        if (unknown != null) {
            return new ReduceOutcome.Refused(
                    ReduceOutcome.Reason.UNKNOWN_LINE, "the order has no line " + unknown, List.of());
        }
        ReductionPlan plan = ReductionPlan.of(lines, fees(), withheld(self()), total(), wanted, command);
        List<Reduction> reductions = plan.reductions();
        if (plan.achievesNothing() || (plan.rejectsAnything() && !command.allowPartial())) {
            return plan.refusal(reductions);
        }
        if (command.terms().wholeSetsOnly() && plan.breaksSets(lines)) {
            return new ReduceOutcome.Refused(
                    ReduceOutcome.Reason.NEEDS_WHOLE_SETS, "a bundle leaves in whole sets only", reductions);
        }
        OrderWorth worth = plan.worth();
        Money heldWorth = plan.heldWorth(lines, fees(), command.terms());
        if (!command.preview()) {
            carryOut(plan, command.reason(), worth, at);
        }
        return new ReduceOutcome.Reduced(new ReducedOrder(
                id(), customerId(), storeCode, reductions, worth, heldWorth, version, plan.nothingLeft()));
    }

    private void carryOut(ReductionPlan plan, String reason, OrderWorth worth, Instant at) {
        OrderStatus before = status;
        plan.carryOut();
        amounts.withhold(plan.withholding().after().minor());
        amounts.fallBy(plan.value().minor());
        changed(at);
        plan.events(self(), reason, worth, before, at).forEach(this::tell);
    }

    /**
     * Units that the warehouse has, but not as ordered, are replaced (D20). Changes nothing when a dearer substitute needs
     * the customer's consent, or fewer units of the original are there.
     */
    public SubstituteOutcome substitute(SubstituteCommand command, Instant at) {
        OrderLine line = line(command.line());
        if (line == null) {
            return new SubstituteOutcome.Refused(
                    SubstituteOutcome.Reason.UNKNOWN_LINE, "the order has no line " + command.line());
        }
        if (command.units() < 1 || command.units() > line.units().inWarehouse()) {
            return new SubstituteOutcome.Refused(
                    SubstituteOutcome.Reason.NOT_IN_WAREHOUSE,
                    "%d units of the line are in the warehouse"
                            .formatted(line.units().inWarehouse()));
        }
        SubstitutePlan plan = SubstitutePlan.of(lines, fees(), withheld(self()), total(), line, command);
        SubstitutePrice price = plan.price();
        if (price != null && command.mode() == SubstituteMode.IF_NOT_DEARER && plan.isDearer()) {
            return new SubstituteOutcome.NeedsConsent(plan.original().value(), price.total());
        }
        OrderWorth worth = plan.worth();
        carryOut(plan, worth, command, at);
        return new SubstituteOutcome.Substituted(new SubstitutedOrder(
                id(), storeCode, line.sku(), plan.original(), price == null ? null : price.total(), worth));
    }

    private void carryOut(SubstitutePlan plan, OrderWorth worth, SubstituteCommand command, Instant at) {
        OrderStatus before = status;
        plan.carryOut();
        amounts.withhold(plan.withholding().after().minor());
        amounts.fallBy(worth.value().minor());
        NewLine substitute = plan.newLine(command);
        if (substitute != null) {
            WrittenOnce beside = new WrittenOnce(self());
            beside.addPartsOf(substitute);
            beside.rows().forEach(this::first);
            remember(beside.taxes());
            lines.add(new OrderLine(self(), OrderLine.nextNumber(lines), substitute, null).picked());
            amounts.add(substitute);
        }
        changed(at);
        tell(new UnitsSubstituted(
                id(),
                storeCode,
                plan.line().id(),
                plan.line().sku(),
                plan.units(),
                command.mode(),
                plan.original(),
                substitute == null ? null : substitute.id(),
                substitute == null ? null : substitute.sku(),
                substitute == null ? null : substitute.total(),
                worth,
                before,
                status,
                at));
    }

    /**
     * Delivered units come back (D24). Refuses without any change when a line is unknown, more is to come back than the
     * customer has, or it was delivered too long ago.
     *
     * @throws IllegalArgumentException when a line is named twice or with no units
     */
    public ReturnUnitsOutcome takeReturn(ReturnUnitsCommand command, Instant at) {
        Map<OrderLine, Integer> units = new LinkedHashMap<>();
        for (LineQuantity part : command.lines()) {
            OrderLine line = line(part.line());
            if (line == null) {
                return new ReturnUnitsOutcome.Refused(
                        ReturnUnitsOutcome.Reason.UNKNOWN_LINE, "the order has no line " + part.line());
            }
            if (part.quantity().isZero() || units.put(line, part.quantity().value()) != null) {
                throw new IllegalArgumentException("line " + part.line() + " comes with no units, or twice");
            }
            if (part.quantity().value() > line.units().returnable()) {
                return new ReturnUnitsOutcome.Refused(
                        ReturnUnitsOutcome.Reason.MORE_THAN_RETURNABLE,
                        "%d of line %s can come back".formatted(line.units().returnable(), part.line()));
            }
        }
        Instant delivered = promise.deliveredAt();
        if (delivered == null || delivered.isBefore(command.deliveredSince())) {
            return new ReturnUnitsOutcome.Refused(
                    ReturnUnitsOutcome.Reason.WINDOW_CLOSED, "delivered at " + delivered + ", too long ago");
        }
        ReturnPlan plan = ReturnPlan.of(lines, fees(), withheld(self()), total(), units, command);
        OrderWorth worth = plan.worth();
        if (!command.preview()) {
            carryOut(plan, worth, command.reason(), at);
        }
        return new ReturnUnitsOutcome.Taken(
                new ReturnedOrder(id(), storeCode, plan.lines(), worth, returnStatus, version));
    }

    private void carryOut(ReturnPlan plan, OrderWorth worth, String reason, Instant at) {
        String before = returnStatus;
        Money totalBefore = total();
        plan.carryOut();
        amounts.withhold(plan.withholding().after().minor());
        amounts.fallBy(worth.value().minor());
        if (worth.charged().isPositive()) {
            fees.add(new OrderFee(self(), fees.size(), new NewFee("RESTOCKING", worth.charged(), FeePolicy.NEVER)));
            amounts.charge(worth.charged().minor());
        }
        boolean all = lines.stream().allMatch(line -> line.units().returnable() == 0);
        returnStatus = all ? "RETURNED" : "PARTIALLY_RETURNED";
        changed(at);
        tell(new LinesReturned(
                id(), storeCode, reason, plan.lines(), worth, totalBefore, total(), before, returnStatus, at));
    }

    /**
     * Merges the warehouse's cumulative figures (D22). A shipment reported after the delivery it was part of counts as
     * delivered. The value that leaves includes the fees that go back when nothing is left. Shorts are the merchant's
     * doing: every discount is kept (D19).
     *
     * @param terms of the cancellations that the warehouse agrees to
     */
    public ProgressedOrder apply(List<LineProgress> report, CancelTerms terms, Instant occurredAt, Instant now) {
        OrderStatus before = status;
        Money totalBefore = total();
        LineReport merged = LineReport.merge(this::line, report, totalBefore);
        if (merged.anythingShipped() && promise.wasKeptBefore(occurredAt)) {
            lines.forEach(line -> line.units().deliver());
        }
        OrderWorth worth = null;
        if (merged.anythingLeft()) {
            ShiftPlan plan = ShiftPlan.of(lines, fees(), withheld(self()), totalBefore, merged, terms);
            worth = plan.worth();
            plan.carryOut();
            amounts.withhold(plan.withholding().after().minor());
            amounts.fallBy(worth.value().minor());
            merged = plan.report();
        }
        if (merged.moved()) {
            changed(now);
        }
        tell(new OrderProgressed(
                id(),
                storeCode,
                merged.shifts().stream().map(ShiftedUnits::of).toList(),
                merged.moved(),
                before,
                status,
                occurredAt));
        if (worth != null) {
            tell(Departed.event(this, null, Departed.items(merged.shifts(), this::line), worth, before, occurredAt));
        }
        Money value = worth == null ? Money.zero(currency()) : worth.value();
        return new ProgressedOrder(
                id(),
                customerId(),
                storeCode,
                merged.shifts(),
                value,
                total(),
                status,
                isFullyShipped(),
                merged.moved(),
                worth);
    }

    /** What of a report goes beyond what {@link #apply} would take in, line by line; lines that are not ours are left out. */
    public List<LineExcess> excess(List<LineProgress> report) {
        List<LineExcess> excess = new ArrayList<>();
        for (LineProgress part : report) {
            OrderLine line = line(part.line());
            if (line != null && !line.excess(part).isNone()) {
                excess.add(line.excess(part));
            }
        }
        return List.copyOf(excess);
    }

    /**
     * A person says for the silent warehouse that it stopped held units; counts in its figures, so that its own word
     * says nothing new when it comes (D13, D22). Takes effect as {@link #apply} does.
     */
    public ProgressedOrder stopHeld(List<LineQuantity> stopped, CancelTerms terms, Instant now) {
        List<LineProgress> report = stopped.stream()
                .map(part -> {
                    OrderLine line = line(part.line());
                    int before = line == null ? 0 : line.stoppedByWarehouse();
                    return new LineProgress(
                            part.line(),
                            null,
                            null,
                            null,
                            null,
                            before + part.quantity().value());
                })
                .toList();
        return apply(report, terms, now, now);
    }

    /** Whether its repository still has to {@link #rememberWithheld} them. */
    public boolean lacksWithheld() {
        return withheld == null && amounts.withheld() > 0;
    }

    public void rememberWithheld(List<OrderWithheld> written) {
        withheld = new ArrayList<>(written);
    }

    /** Rows that its repository still has to write; each is handed out once. */
    public List<Object> takeNewRows() {
        List<Object> first = newRows;
        newRows = null;
        return first == null ? List.of() : List.copyOf(first);
    }

    /** There is one kind of order; its parts name it as their owner. */
    private Order self() {
        return (Order) this;
    }

    Withheld withheld(Order self) {
        if (lacksWithheld()) {
            throw new IllegalStateException("the order was read without what it withholds");
        }
        List<OrderWithheld> known = withheld == null ? new ArrayList<>() : withheld;
        withheld = known;
        return new Withheld(self, known, Money.ofMinor(amounts.withheld(), currency()));
    }

    void first(Object row) {
        List<Object> first = newRows == null ? new ArrayList<>() : newRows;
        first.add(row);
        newRows = first;
    }
}
