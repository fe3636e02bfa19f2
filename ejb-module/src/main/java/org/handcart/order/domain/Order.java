package org.handcart.order.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.HoldReleased;
import org.handcart.order.LineQuantity;
import org.handcart.order.LinesHeld;
import org.handcart.order.Milestone;
import org.handcart.order.MovedUnits;
import org.handcart.order.NewBundle;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OnShortChange;
import org.handcart.order.OrderAdvanced;
import org.handcart.order.OrderAmended;
import org.handcart.order.OrderReleased;
import org.handcart.order.OrderStatus;
import org.handcart.order.PauseCommand;
import org.handcart.order.PauseOutcome;
import org.handcart.order.PaymentStatusChanged;
import org.handcart.order.PromiseClock;
import org.handcart.order.PromisePaused;
import org.handcart.order.ReleasedLine;
import org.handcart.order.ReleasedOrder;
import org.handcart.order.TakeBackCommand;
import org.handcart.order.TakeBackOutcome;
import org.handcart.shared.Conflict;
import org.handcart.shared.OrgId;

/**
 * An order: what was bought, unit by unit, and what became of it.
 *
 * <p>Its life: {@link #place} freezes prices, discounts and fees (D32). {@link #confirm} starts the promise once the
 * prepaid money is in. {@link #release} hands the units to the warehouse, whose figures {@link #apply} merges into the
 * lines; {@link #advance} takes the rider's milestones. Until units are out they can leave the order again: free ones at
 * once, those the warehouse has after it agreed ({@link #reduce}, {@link #letGo}).
 *
 * <p>Quantities of the lines are the truth (D12). Status and sub-status follow from them and from the milestone (D18)
 * and never move back, whatever order messages come in. {@code totalMinor} is what the order is worth now: the frozen
 * line nets less the units that left, plus the fees that have not gone back.
 *
 * <p>Every verb decides before it changes anything. One writer at a time: callers hold the row's lock ({@link
 * Orders#lock}), and each verb that changed something raises {@code version} by one. What happened is told by the
 * events that {@link #takeEvents} hands out.
 */
@Entity
@Table(schema = "ordering", name = "orders")
@IdClass(OrderKey.class)
public class Order extends OrderGate {

    protected Order() {}

    private Order(OrgId org, NewOrder order, String orderNumber, Instant now) {
        super(org, order, orderNumber, now);
    }

    /**
     * Freezes a priced order. Bundles come behind the lines in numbering.
     *
     * @param now when it is recorded; an imported order was placed long before
     */
    public static Order place(OrgId org, NewOrder placed, String orderNumber, Instant now) {
        Order order = new Order(org, placed, orderNumber, now);
        WrittenOnce beside = new WrittenOnce(order);
        int number = 0;
        for (NewLine line : placed.lines()) {
            order.lines.add(new OrderLine(order, ++number, line, ShipGroups.of(line, placed.bundles())));
            beside.addPartsOf(line);
        }
        for (NewBundle bundle : placed.bundles()) {
            beside.add(++number, bundle);
        }
        for (NewFee fee : placed.fees()) {
            order.fees.add(new OrderFee(order, order.fees.size(), fee));
        }
        placed.discounts().forEach(beside::add);
        order.writtenOnce = beside;
        order.remember(beside.taxes());
        Instant at = placed.placedAt();
        if (placed.confirmed()) {
            order.promise.start(at);
        }
        order.deriveStatus();
        order.tell(order.asPlaced());
        return order;
    }

    /**
     * Every free unit goes to the warehouse; none while the order is held.
     *
     * @throws Conflict while the order is not confirmed
     */
    public ReleasedOrder release(Instant at) {
        Instant due = promise.dueAt();
        if (due == null) {
            throw new Conflict("the order is not confirmed");
        }
        OrderStatus before = status;
        List<ReleasedLine> released = holds.isOpen() ? List.of() : ShipGroups.release(lines);
        if (!released.isEmpty()) {
            changed(at);
            List<MovedUnits> moved = released.stream()
                    .map(line -> new MovedUnits(line.line(), line.sku(), line.quantity()))
                    .toList();
            tell(new OrderReleased(id(), orderNumber, storeCode, moved, before, status, at));
        }
        Recipient to = recipient();
        return new ReleasedOrder(
                id(), orderNumber, storeCode, to.customer(), to.address(), released, due, holds.isOpen());
    }

    /** The customer makes the order wait: its promise breaks later (D27). Refuses while the clock does not run. */
    public PauseOutcome pause(PauseCommand command, Instant at) {
        if (status == OrderStatus.CANCELLED || promise.clock(at) == null) {
            return new PauseOutcome.Refused(
                    PauseOutcome.Reason.CLOCK_STANDS, "the clock of an order that is " + status + " does not run");
        }
        if (!promise.pause(command.seconds())) {
            return new PauseOutcome.Refused(PauseOutcome.Reason.TOO_LONG, "an order does not wait for that long");
        }
        PromiseClock clock = Objects.requireNonNull(promise.clock(at));
        changed(at);
        tell(new PromisePaused(
                id(),
                storeCode,
                command.reason(),
                command.seconds(),
                command.evidence(),
                clock.pausedSeconds(),
                clock.breachesAt(),
                at));
        return new PauseOutcome.Paused(clock);
    }

    /**
     * Units wait for a person's agreement (D23); whatever the order does meanwhile, it does with them too.
     *
     * @throws IllegalStateException for more units than the line has left
     */
    public void await(List<LineQuantity> waiting, String reason, Instant at) {
        List<MovedUnits> marked = new ArrayList<>();
        for (LineQuantity part : waiting) {
            OrderLine line = Objects.requireNonNull(line(part.line()), "a line of this order");
            line.units().await(part.quantity().value());
            marked.add(new MovedUnits(line.id(), line.sku(), part.quantity().value()));
        }
        changed(at);
        tell(new LinesHeld(id(), storeCode, reason, List.copyOf(marked), at));
    }

    /** Somebody decided: they wait no longer. Of those that left meanwhile nothing waits. Unknown lines are ignored. */
    public void stopAwaiting(List<LineQuantity> decided, Instant at) {
        List<MovedUnits> freed = new ArrayList<>();
        for (LineQuantity part : decided) {
            OrderLine line = line(part.line());
            int units =
                    line == null ? 0 : line.units().stopAwaiting(part.quantity().value());
            if (line != null && units > 0) {
                freed.add(new MovedUnits(line.id(), line.sku(), units));
            }
        }
        if (!freed.isEmpty()) {
            changed(at);
            tell(new HoldReleased(id(), storeCode, List.copyOf(freed), at));
        }
    }

    /** Held units are held no longer; asking for more than is held frees what is. Unknown lines are ignored. */
    public void letGo(List<LineQuantity> released, Instant at) {
        List<MovedUnits> freed = new ArrayList<>();
        for (LineQuantity part : released) {
            OrderLine line = line(part.line());
            int units = line == null ? 0 : line.units().letGo(part.quantity().value());
            if (line != null && units > 0) {
                freed.add(new MovedUnits(line.id(), line.sku(), units));
            }
        }
        if (!freed.isEmpty()) {
            changed(at);
            tell(new HoldReleased(id(), storeCode, List.copyOf(freed), at));
        }
    }

    /**
     * The order as a whole came further. An earlier milestone changes nothing. DELIVERED moves everything that is out to
     * delivered, also when it is told again after a later shipment.
     *
     * @throws Conflict for CLOSED while units are neither delivered nor gone
     */
    public OrderStatus advance(Milestone reached, Instant occurredAt, Instant now) {
        OrderStatus before = status;
        boolean further = reached.compareTo(milestone) > 0;
        if (reached == Milestone.CLOSED && further && !isSettled()) {
            throw new Conflict("an order that is " + status + " cannot be closed");
        }
        int arrived = 0;
        if (reached == Milestone.DELIVERED && milestone != Milestone.CLOSED) {
            promise.keep(occurredAt);
            for (OrderLine line : lines) {
                arrived += line.units().deliver();
            }
        }
        if (further) {
            milestone = reached;
        }
        if (further || arrived > 0) {
            changed(now);
            tell(new OrderAdvanced(id(), storeCode, reached, before, status, occurredAt));
        }
        return status;
    }

    /** Units the rider has with them are not taken (D12, D33). All or nothing; refuses without any change. */
    public TakeBackOutcome takeBack(TakeBackCommand command, Instant at) {
        return new Doorstep(this).takeBack(command, at);
    }

    /** What {@link #takeBack} would answer. */
    public TakeBackOutcome previewTakeBack(TakeBackCommand command) {
        return new Doorstep(this).preview(command);
    }

    /** Address, contact, notes and wishes for shorts, until the rider has the order; notes always. */
    public AmendOutcome amend(AmendCommand command, Instant at) {
        if (command.expectedVersion() != version) {
            throw Conflict.staleVersion(version);
        }
        Amendment amendment = Amendment.of(command, this::line);
        AmendOutcome.Refused refused = amendment.refusal(milestone, status);
        if (refused != null) {
            return refused;
        }
        if (amendment.isEmpty()) {
            return new AmendOutcome.Amended(version);
        }
        Recipient to = recipient();
        amendment.customer().ifPresent(to::change);
        amendment.address().ifPresent(to::change);
        recipient = to;
        if (amendment.namesNotes()) {
            notes = amendment.notes();
        }
        List<OnShortChange> wishes = amendment.changeWishes();
        changed(at);
        tell(new OrderAmended(id(), storeCode, amendment.fields(), wishes, version, at));
        return new AmendOutcome.Amended(version);
    }

    /** The label of the money axis; the same label again changes nothing. */
    public void changePaymentStatus(String to, Instant at) {
        if (to.equals(paymentStatus)) {
            return;
        }
        String before = paymentStatus;
        paymentStatus = to;
        changed(at);
        tell(new PaymentStatusChanged(id(), storeCode, before, to, at));
    }
}
