package org.handcart.cancellation.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.CancelledItem;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ItemView;
import org.handcart.cancellation.Overridden;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.RejectReason;
import org.handcart.order.UnitsWorth;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The process of cancelling some units of an order; this row is all there is to it.
 *
 * <p>Its life: it is requested, and what was still in the store's hands is cancelled, settled and released in the same
 * transaction. Units the warehouse already holds stay pending until it answers each of them: stopped, refused, or
 * shipped before the request was seen (D13); a deadline makes a person look when it stays silent. When no unit is
 * pending any more the cancellation waits for the refunds it caused and ends (D31). A final status is never left.
 *
 * <p>One writer: whoever changes it holds the order's lock.
 */
@Entity
@Table(schema = "cancellation", name = "cancellation")
public class Cancellation {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "store_code")
    private String storeCode;

    @Enumerated(EnumType.STRING)
    private CancellationStatus status;

    private String reason;

    /** Frozen with the reason: later edits of it change no money. */
    @Enumerated(EnumType.STRING)
    private Fault fault;

    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund_method")
    private RefundMethod refundMethod;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    /** Null for one that is older than the column. */
    @Column(name = "correlation_id")
    private @Nullable String correlationId;

    @Embedded
    private Worth worth;

    @Enumerated(EnumType.STRING)
    @Column(name = "bundle_mode")
    private BundleMode bundleMode;

    @Embedded
    private Story story;

    /** What a manager's word let through, as JSON of {@link Overridden}. */
    private @Nullable String overridden;

    @Embedded
    private @Nullable Waiting waiting;

    private int settlements;

    @Column(name = "deadline_at")
    private @Nullable OffsetDateTime deadline;

    @Column(name = "needs_attention")
    private @Nullable String needsAttention;

    @Version
    private long version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @OneToMany(mappedBy = "cancellation", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<CancellationItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Cancellation() {}

    /** @param items what the order answered, at least one */
    public Cancellation(OrgId org, CancellationId id, Request request, List<RequestedItem> items) {
        this.org = org.value();
        this.id = id.value();
        this.order = request.order().value();
        this.storeCode = request.storeCode();
        this.status = CancellationStatus.PROCESSING;
        this.reason = request.reason().code();
        this.fault = request.reason().fault();
        this.comment = request.comment();
        this.refundMethod = request.refundMethod();
        this.requestedBy = request.by();
        this.customerId = request.customerId();
        this.correlationId = request.correlationId();
        this.worth = new Worth(request.currency());
        this.bundleMode = request.bundleMode();
        this.story = new Story();
        this.overridden = request.overridden() == null ? null : Json.write(request.overridden());
        this.createdAt = request.at().atOffset(ZoneOffset.UTC);
        this.updatedAt = this.createdAt;
        for (RequestedItem item : items) {
            this.items.add(new CancellationItem(this, org.value(), this.items.size() + 1, item));
            this.worth.add(item.worth().value());
        }
    }

    /**
     * Value that left the order was taken off the due and asked back.
     *
     * @param beside the units went fees, and what was withheld before
     * @param told how the order's worth changed; null when another cancellation tells it
     */
    public void settled(Money beside, @Nullable OrderWorth told, Money codReduction, Money refund) {
        worth.settled(beside, codReduction, refund);
        if (told != null) {
            story.add(told);
        }
        settlements++;
    }

    /** The warehouse was asked to stop the pending units and should answer by {@code until}. */
    public void awaitWarehouse(Instant until) {
        become(CancellationStatus.PENDING_WMS);
        deadline = until.atOffset(ZoneOffset.UTC);
    }

    /** A person must agree first: every unit that could be had is pending, nothing has left. */
    public void awaitApproval(UUID approval, String asked) {
        become(CancellationStatus.PENDING_APPROVAL);
        waiting = new Waiting(approval, asked);
    }

    /** Somebody agreed, and this is what could still be had of what waited. */
    public void approved(List<RequestedItem> decided) {
        become(CancellationStatus.PROCESSING);
        for (RequestedItem item : decided) {
            item(item.line()).decide(item);
            worth.add(item.worth().value());
        }
    }

    /** Null when nobody had to be asked. */
    public @Nullable UUID approval() {
        return waiting == null ? null : waiting.approval();
    }

    /** What a person was asked to agree to, as JSON. */
    public String asked() {
        return Objects.requireNonNull(waiting == null ? null : waiting.asked(), "nobody was asked");
    }

    /** The warehouse stopped {@code units} of a line in time. */
    public void agree(OrderLineId line, UnitsWorth units) {
        item(line).agree(units);
        worth.add(units.value());
    }

    /** {@code units} of a line will not be cancelled. */
    public void reject(OrderLineId line, int units, RejectReason why) {
        item(line).reject(units, why);
    }

    /** The deadline passed: a person must look. The units stay held, the order goes on. */
    public void escalate(String why, Instant at) {
        needsAttention = why;
        updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    /**
     * Ends the process as far as it can be ended; does nothing while units are pending, and nothing when it has ended.
     *
     * @return true when the status changed
     */
    public boolean conclude(Refunds refunds, Instant at) {
        updatedAt = at.atOffset(ZoneOffset.UTC);
        if (pending() > 0) {
            return false;
        }
        if (status.isFinal()) {
            // the end stands; whether a person still has to look does not
            needsAttention = status == CancellationStatus.PARTIALLY_COMPLETED ? attention(refunds) : needsAttention;
            return false;
        }
        deadline = null;
        needsAttention = attention(refunds);
        CancellationStatus end = end(refunds);
        if (end == status) {
            return false;
        }
        become(end);
        return true;
    }

    private static @Nullable String attention(Refunds refunds) {
        return refunds == Refunds.FAILED
                ? "a refund failed for good: it must be tried again or paid back by hand"
                : null;
    }

    private CancellationStatus end(Refunds refunds) {
        if (cancelled() == 0) {
            return CancellationStatus.REJECTED;
        }
        if (refunds == Refunds.OUTSTANDING) {
            return CancellationStatus.PROCESSING;
        }
        return items.stream().anyMatch(item -> item.rejected() > 0) || refunds == Refunds.FAILED
                ? CancellationStatus.PARTIALLY_COMPLETED
                : CancellationStatus.COMPLETED;
    }

    private void become(CancellationStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a cancellation that is %s cannot become %s".formatted(status, next));
        }
        status = next;
    }

    /** Units of a line that wait for the warehouse; 0 when the line is not in here. */
    public int pending(OrderLineId line) {
        return sum(line, CancellationItem::pending);
    }

    /** Units of a line that the warehouse has refused so far. */
    public int refused(OrderLineId line) {
        return sum(line, CancellationItem::refused);
    }

    public List<OrderLineId> lines() {
        return items.stream().map(CancellationItem::line).toList();
    }

    public int pending() {
        return items.stream().mapToInt(CancellationItem::pending).sum();
    }

    public int cancelled() {
        return items.stream().mapToInt(CancellationItem::cancelled).sum();
    }

    /** What the settlement after the ones so far is known by; the first is the cancellation itself. */
    public Cause nextCause() {
        return new Cause(id(), settlements + 1);
    }

    /** One for each settlement, oldest first. */
    public List<Cause> causes() {
        return IntStream.rangeClosed(1, settlements)
                .mapToObj(number -> new Cause(id(), number))
                .toList();
    }

    public CancellationId id() {
        return new CancellationId(id);
    }

    public OrderId order() {
        return new OrderId(order);
    }

    public String storeCode() {
        return storeCode;
    }

    public CancellationStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Fault fault() {
        return fault;
    }

    public @Nullable String comment() {
        return comment;
    }

    public RefundMethod refundMethod() {
        return refundMethod;
    }

    /** The channel's id of who ordered; null when it told none. */
    public @Nullable String customerId() {
        return customerId;
    }

    /** Name of the actor. */
    public String requestedBy() {
        return requestedBy;
    }

    /** The same actor on the thread of the request, so that what comes later is told under its correlation id. */
    public Actor correlated(Actor actor) {
        return correlationId == null ? actor : actor.correlated(correlationId);
    }

    /** Why nothing could be cancelled: what was said of the first line, {@code REJECTED} when nothing was. */
    public String rejectReason() {
        return items.stream()
                .map(CancellationItem::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("REJECTED");
    }

    public BundleMode bundleMode() {
        return bundleMode;
    }

    /** What a manager's word let through; null when nothing needed it. */
    public @Nullable Overridden overridden() {
        return overridden == null ? null : Json.read(overridden, Overridden.class);
    }

    /** What ran for the promotions (D5). */
    public DiscountPolicy policy() {
        return story.policy();
    }

    /** How the order's worth changed, oldest first. */
    public List<OrderWorth> worths() {
        return story.worths();
    }

    public Money value() {
        return worth.value();
    }

    public Money codReduction() {
        return worth.codReduction();
    }

    public Money refund() {
        return worth.refund();
    }

    public @Nullable Instant deadline() {
        return deadline == null ? null : deadline.toInstant();
    }

    public @Nullable String needsAttention() {
        return needsAttention;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    public List<ItemView> itemViews() {
        return items.stream().map(item -> item.view(worth.currency())).toList();
    }

    public List<CancelledItem> facts() {
        return items.stream().map(item -> item.fact(worth.currency())).toList();
    }

    private int sum(OrderLineId line, ToIntFunction<CancellationItem> units) {
        return items.stream()
                .filter(item -> item.line().equals(line))
                .mapToInt(units)
                .sum();
    }

    private CancellationItem item(OrderLineId line) {
        return items.stream()
                .filter(item -> item.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in this cancellation: " + line));
    }
}
