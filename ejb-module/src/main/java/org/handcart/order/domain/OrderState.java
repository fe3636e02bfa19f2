package org.handcart.order.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.AcceptedOrder;
import org.handcart.order.LineQuantities;
import org.handcart.order.LineTax;
import org.handcart.order.Milestone;
import org.handcart.order.NewOrder;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderPlaced;
import org.handcart.order.OrderStatus;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an order and what follows from it: the columns, the derived status, the events not yet handed out. The
 * verbs are in {@link Order}; nothing here decides.
 */
@MappedSuperclass
abstract class OrderState {

    /** Sub-status of an order that waits for a decision on one of its holds. */
    private static final String HELD = "HELD";

    @Id
    @Column(name = "org_id")
    UUID orgId;

    @Id
    UUID id;

    @Column(name = "order_number")
    String orderNumber;

    String channel;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "store_code")
    String storeCode;

    String currency;

    @Embedded
    @Nullable
    Recipient recipient;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Column(name = "sub_status")
    @Nullable
    String subStatus;

    @Enumerated(EnumType.STRING)
    Milestone milestone;

    @Column(name = "payment_status")
    String paymentStatus;

    @Column(name = "return_status")
    String returnStatus;

    @Embedded
    Amounts amounts;

    @Nullable
    String notes;

    @Embedded
    Promise promise;

    @Embedded
    OpenHolds holds;

    long version;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "updated_at")
    OffsetDateTime updatedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("lineNumber")
    List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<OrderFee> fees = new ArrayList<>();

    /** Null for an order that was written before. */
    @Transient
    @Nullable
    WrittenOnce writtenOnce;

    /** Null until an order that has tax is read with it. */
    @Transient
    private @Nullable List<OrderLineTax> taxes;

    /** Null until something happens: an enhanced entity is loaded without its field initialisers. */
    @Transient
    private @Nullable List<DomainEvent> events;

    @SuppressWarnings("NullAway")
    protected OrderState() {}

    OrderState(OrgId org, NewOrder order, String orderNumber, Instant now) {
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
        this.holds = new OpenHolds();
        this.createdAt = order.placedAt().atOffset(ZoneOffset.UTC);
        this.updatedAt = now.atOffset(ZoneOffset.UTC);
        this.version = 1;
    }

    OrderPlaced asPlaced() {
        return new OrderPlaced(
                id(),
                orderNumber,
                channel,
                externalId,
                storeCode,
                status,
                paymentStatus,
                total(),
                lines.stream().map(OrderLine::placed).toList(),
                createdAt.toInstant());
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

    public String orderNumber() {
        return orderNumber;
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

    /** Entities that are written beside a new order, for its repository: they never change. */
    public List<Object> writtenOnce() {
        WrittenOnce written = writtenOnce;
        return written == null ? List.of() : written.rows();
    }

    /** Hands out what happened since the last call, in order. */
    public List<DomainEvent> takeEvents() {
        List<DomainEvent> told = events;
        events = null;
        return told == null ? List.of() : List.copyOf(told);
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    /** The channel's id of who ordered; null when it told none. */
    @Nullable
    String customerId() {
        return recipient().customer().externalId();
    }

    Recipient recipient() {
        Recipient known = recipient;
        return known == null ? new Recipient() : known;
    }

    Fees fees() {
        return new Fees(fees, currency());
    }

    @Nullable
    OrderLine line(OrderLineId wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Whether its repository still has to {@link #remember} them. */
    public boolean lacksTaxes() {
        return taxes == null && amounts.isTaxed();
    }

    /** The taxes of all its lines, as they were written with it. */
    public void remember(List<OrderLineTax> written) {
        List<OrderLineTax> all = taxes == null ? new ArrayList<>() : new ArrayList<>(taxes);
        all.addAll(written);
        taxes = List.copyOf(all);
    }

    List<LineTax> taxesOf(OrderLineId line) {
        List<OrderLineTax> known = taxes;
        if (known == null) {
            throw new IllegalStateException("the order was read without its taxes");
        }
        return known.stream()
                .filter(tax -> tax.isOf(line))
                .map(OrderLineTax::view)
                .toList();
    }

    Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        lines.forEach(line -> stages.addAll(line.units().stages()));
        return stages;
    }

    boolean isSettled() {
        Set<Stage> stages = stages();
        return stages.isEmpty() || stages.equals(EnumSet.of(Stage.DELIVERED));
    }

    boolean isFullyShipped() {
        Set<Stage> stages = stages();
        return !stages.isEmpty() && stages.stream().allMatch(stage -> stage.compareTo(Stage.OUT) >= 0);
    }

    void changed(Instant at) {
        deriveStatus();
        version++;
        updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    void deriveStatus() {
        Set<Stage> stages = stages();
        boolean refused = lines.stream().anyMatch(line -> line.units().refused() > 0);
        OrderStatus derived = StatusRule.derive(promise.isConfirmed(), milestone, stages, refused);
        if (status.mayBecome(derived)) {
            status = derived;
        }
        subStatus = holds.isOpen() && !stages.isEmpty()
                ? HELD
                : StatusRule.subStatus(
                        stages, lines.stream().allMatch(line -> line.units().cancelled() == 0), refused);
    }

    void tell(DomainEvent event) {
        List<DomainEvent> told = events == null ? new ArrayList<>() : events;
        told.add(event);
        events = told;
    }
}
