package org.handcart.order.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.AmendCommand;
import org.handcart.order.AmendOutcome;
import org.handcart.order.CancelledUnits;
import org.handcart.order.HoldReleased;
import org.handcart.order.LineProgress;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineQuantity;
import org.handcart.order.LinesHeld;
import org.handcart.order.LinesReduced;
import org.handcart.order.Milestone;
import org.handcart.order.MovedUnits;
import org.handcart.order.NewBundle;
import org.handcart.order.NewDiscount;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OnShortChange;
import org.handcart.order.OrderAdvanced;
import org.handcart.order.OrderAmended;
import org.handcart.order.OrderConfirmed;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderPlaced;
import org.handcart.order.OrderProgressed;
import org.handcart.order.OrderReleased;
import org.handcart.order.OrderStatus;
import org.handcart.order.PaymentStatusChanged;
import org.handcart.order.ProgressedOrder;
import org.handcart.order.ReduceCommand;
import org.handcart.order.ReduceOutcome;
import org.handcart.order.ReducedOrder;
import org.handcart.order.Reduction;
import org.handcart.order.ReleasedLine;
import org.handcart.order.ReleasedOrder;
import org.handcart.shared.Conflict;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

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
public class Order {

    @Id
    @Column(name = "org_id")
    private UUID orgId;

    @Id
    private UUID id;

    @Column(name = "order_number")
    private String orderNumber;

    private String channel;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "store_code")
    private String storeCode;

    private String currency;

    @Embedded
    private @Nullable Recipient recipient;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "sub_status")
    private @Nullable String subStatus;

    @Enumerated(EnumType.STRING)
    private Milestone milestone;

    @Column(name = "payment_status")
    private String paymentStatus;

    @Column(name = "return_status")
    private String returnStatus;

    @Embedded
    private Amounts amounts;

    private @Nullable String notes;

    @Embedded
    private Promise promise;

    private long version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("lineNumber")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<OrderFee> fees = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<OrderBundle> bundles = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private List<OrderDiscount> discounts = new ArrayList<>();

    @Transient
    private final List<DomainEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Order() {}

    private Order(OrgId org, NewOrder order, String orderNumber, Instant now) {
        this.orgId = org.value();
        this.id = order.id().value();
        this.orderNumber = orderNumber;
        this.channel = order.channel();
        this.externalId = order.externalId();
        this.storeCode = order.storeCode();
        this.currency = order.currency().getCurrencyCode();
        this.recipient = new Recipient(order.customer(), order.address());
        this.status = OrderStatus.PENDING;
        this.milestone = Milestone.NONE;
        this.paymentStatus = order.paymentStatus();
        this.returnStatus = "NONE";
        this.amounts = Amounts.of(order);
        this.notes = order.notes();
        this.promise = new Promise(order.promiseMinutes());
        this.createdAt = order.placedAt().atOffset(ZoneOffset.UTC);
        this.updatedAt = now.atOffset(ZoneOffset.UTC);
        this.version = 1;
    }

    /**
     * Freezes a priced order. Bundles come behind the lines in numbering.
     *
     * @param now when it is recorded; an imported order was placed long before
     */
    public static Order place(OrgId org, NewOrder placed, String orderNumber, Instant now) {
        Order order = new Order(org, placed, orderNumber, now);
        int number = 0;
        for (NewLine line : placed.lines()) {
            order.lines.add(new OrderLine(order, ++number, line));
        }
        for (NewBundle bundle : placed.bundles()) {
            order.bundles.add(new OrderBundle(order, ++number, bundle));
        }
        for (NewFee fee : placed.fees()) {
            order.fees.add(new OrderFee(order, order.fees.size(), fee));
        }
        for (NewDiscount discount : placed.discounts()) {
            order.discounts.add(new OrderDiscount(order, order.discounts.size(), discount));
        }
        Instant at = placed.placedAt();
        if (placed.confirmed()) {
            order.promise.start(at);
        }
        order.deriveStatus();
        order.tell(new OrderPlaced(
                order.id(),
                orderNumber,
                order.channel,
                order.externalId,
                order.storeCode,
                order.status,
                order.paymentStatus,
                order.total(),
                order.lines.stream().map(OrderLine::placed).toList(),
                at));
        return order;
    }

    /** The prepaid money is in. Does nothing when the order is confirmed already, or cancelled meanwhile. */
    public void confirm(Instant at) {
        if (promise.isConfirmed() || status == OrderStatus.CANCELLED) {
            return;
        }
        OrderStatus before = status;
        Instant due = promise.start(at);
        changed(at);
        tell(new OrderConfirmed(id(), storeCode, before, status, due, at));
    }

    /** Every free unit goes to the warehouse. @throws Conflict while the order is not confirmed */
    public ReleasedOrder release(Instant at) {
        Instant due = promise.dueAt();
        if (due == null) {
            throw new Conflict("the order is not confirmed");
        }
        OrderStatus before = status;
        List<ReleasedLine> released = new ArrayList<>();
        for (OrderLine line : lines) {
            ReleasedLine part = line.release();
            if (part != null) {
                released.add(part);
            }
        }
        if (!released.isEmpty()) {
            changed(at);
            List<MovedUnits> moved = released.stream()
                    .map(line -> new MovedUnits(line.line(), line.sku(), line.quantity()))
                    .toList();
            tell(new OrderReleased(id(), orderNumber, storeCode, moved, before, status, at));
        }
        Recipient to = recipient();
        return new ReleasedOrder(id(), orderNumber, storeCode, to.customer(), to.address(), List.copyOf(released), due);
    }

    /**
     * Takes units off the order: free ones at once, those in the warehouse as a hold (D12, D13). Refuses without any
     * change when a line is unknown, nothing at all can be had, or something is rejected and the command does not allow
     * that.
     *
     * @throws IllegalArgumentException when a line is named twice or with no units
     */
    public ReduceOutcome reduce(ReduceCommand command, Instant at) {
        Map<OrderLineId, Integer> wanted = ReductionPlan.wanted(command.lines());
        for (OrderLineId line : wanted.keySet()) {
            if (line(line) == null) {
                return new ReduceOutcome.Refused(
                        ReduceOutcome.Reason.UNKNOWN_LINE, "the order has no line " + line, List.of());
            }
        }
        ReductionPlan plan = ReductionPlan.of(lines, fees(), wanted, command.reason(), command.override());
        List<Reduction> reductions = plan.reductions();
        if (plan.achievesNothing() || (plan.rejectsAnything() && !command.allowPartial())) {
            return plan.refusal(reductions);
        }
        if (!command.preview()) {
            carryOut(plan, command.reason(), at);
        }
        Money totalNow = command.preview() ? total().minus(plan.value()) : total();
        return new ReduceOutcome.Reduced(new ReducedOrder(
                id(),
                storeCode,
                reductions,
                plan.fees().amount(),
                plan.value(),
                totalNow,
                version,
                plan.nothingLeft()));
    }

    private void carryOut(ReductionPlan plan, String reason, Instant at) {
        OrderStatus before = status;
        Money totalBefore = total();
        plan.carryOut();
        amounts.fallBy(plan.value().minor());
        changed(at);
        List<CancelledUnits> cancelled = plan.cancelledUnits();
        if (!cancelled.isEmpty()) {
            tell(new LinesReduced(
                    id(),
                    storeCode,
                    reason,
                    cancelled,
                    plan.fees().amount(),
                    plan.value(),
                    totalBefore,
                    total(),
                    before,
                    status,
                    at));
        }
        List<MovedUnits> held = plan.heldUnits();
        if (!held.isEmpty()) {
            tell(new LinesHeld(id(), storeCode, reason, held, at));
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
     * Merges the warehouse's cumulative figures (D22). A shipment reported after the delivery it was part of counts as
     * delivered. The value that leaves includes the fees that go back when nothing is left.
     */
    public ProgressedOrder apply(List<LineProgress> report, Instant occurredAt, Instant now) {
        OrderStatus before = status;
        Money totalBefore = total();
        LineReport merged = LineReport.merge(this::line, report, totalBefore);
        if (merged.anythingShipped() && promise.wasKeptBefore(occurredAt)) {
            lines.forEach(line -> line.units().deliver());
        }
        Money value = merged.value();
        if (merged.anythingLeft()) {
            Fees.Return back =
                    fees().comeBack(ReductionPlan.departure(lines, Map.of(), merged.anythingShort(), totalBefore));
            back.carryOut();
            value = value.plus(back.amount());
            amounts.fallBy(value.minor());
        }
        if (merged.moved()) {
            changed(now);
        }
        tell(new OrderProgressed(
                id(), storeCode, merged.shifts(), merged.moved(), totalBefore, total(), before, status, occurredAt));
        return new ProgressedOrder(
                id(), storeCode, merged.shifts(), value, total(), status, isFullyShipped(), merged.moved());
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

    public OrderId id() {
        return new OrderId(id);
    }

    public AcceptedOrder accepted() {
        return new AcceptedOrder(
                id(),
                orderNumber,
                version,
                status,
                lines.stream().map(OrderLine::id).toList());
    }

    public String storeCode() {
        return storeCode;
    }

    public OrderStatus status() {
        return status;
    }

    public @Nullable String subStatus() {
        return subStatus;
    }

    public Money total() {
        return Money.ofMinor(amounts.total(), currency());
    }

    /** Where each line's units are, in line order. */
    public List<LineQuantities> quantities() {
        return lines.stream().map(OrderLine::quantities).toList();
    }

    /** Hands out what happened since the last call, in order. */
    public List<DomainEvent> takeEvents() {
        List<DomainEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    private Recipient recipient() {
        Recipient known = recipient;
        return known == null ? new Recipient() : known;
    }

    private Fees fees() {
        return new Fees(fees, currency());
    }

    private @Nullable OrderLine line(OrderLineId wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        lines.forEach(line -> stages.addAll(line.units().stages()));
        return stages;
    }

    private boolean isSettled() {
        Set<Stage> stages = stages();
        return stages.isEmpty() || stages.equals(EnumSet.of(Stage.DELIVERED));
    }

    private boolean isFullyShipped() {
        Set<Stage> stages = stages();
        return !stages.isEmpty() && stages.stream().allMatch(stage -> stage.compareTo(Stage.OUT) >= 0);
    }

    private void changed(Instant at) {
        deriveStatus();
        version++;
        updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    private void deriveStatus() {
        Set<Stage> stages = stages();
        OrderStatus derived = StatusRule.derive(promise.isConfirmed(), milestone, stages);
        if (status.mayBecome(derived)) {
            status = derived;
        }
        subStatus = StatusRule.subStatus(
                stages, lines.stream().allMatch(line -> line.units().cancelled() == 0));
    }

    private void tell(DomainEvent event) {
        events.add(event);
    }
}
