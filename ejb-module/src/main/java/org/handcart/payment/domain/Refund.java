package org.handcart.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.payment.PayoutCommand;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money given back to one tender for one cause; see {@link RefundStatus} for its life. Created with the order's tenders
 * locked.
 */
@Entity
@Table(name = "refund", schema = "payment")
public class Refund implements GatewayRequest {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "tender_id")
    private UUID tenderId;

    private String cause;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    /** The refund that failed for ever and that this one makes good. */
    private @Nullable RefundId replaces;

    /** The tender was charged less instead of anything being paid back. */
    private boolean lowered;

    /** Whose task a MANUAL refund is. */
    private @Nullable String owner;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "paid_how")
    private PayoutCommand.@Nullable How paidHow;

    @Column(name = "paid_by")
    private @Nullable String paidBy;

    @Column(name = "paid_at")
    private @Nullable OffsetDateTime paidAt;

    @Embedded
    private Attempts history;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @SuppressWarnings("NullAway")
    protected Refund() {}

    private Refund(Whose of, String cause, Money amount, RefundStatus status, Instant now) {
        this.id = Ids.next();
        this.orgId = of.org();
        this.orderId = of.order();
        this.tenderId = of.tender();
        this.cause = cause;
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
        this.status = status;
        this.createdAt = Attempts.utc(now);
        this.history = new Attempts();
    }

    /** Whose refund it is. */
    private record Whose(UUID org, UUID order, UUID tender) {}

    /**
     * Asked of the gateway.
     *
     * @param captured false: as soon as the tender is captured
     */
    public static Refund byGateway(UUID org, Tender tender, String cause, Money amount, boolean captured, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.PENDING, now);
        if (captured) {
            refund.history.due(now);
        }
        return refund;
    }

    /** A task for a person. */
    public static Refund manual(UUID org, Tender tender, String cause, Money amount, Task task, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.MANUAL, now);
        refund.known(task.instruction());
        refund.owner = task.owner();
        refund.dueAt = Attempts.utc(task.dueAt());
        return refund;
    }

    /** @param instruction what the person who pays it out reads */
    public record Task(String instruction, String owner, Instant dueAt) {}

    /** How a person paid it out. */
    public record Payout(PayoutCommand.How how, String by, Instant at) {}

    /** Only a MANUAL one. */
    public void paidOut(Payout payout, String payersReference, Instant now) {
        paidHow = payout.how();
        paidBy = payout.by();
        paidAt = Attempts.utc(payout.at());
        succeeded(payersReference, now);
    }

    public @Nullable Payout payout() {
        return paidHow == null || paidBy == null || paidAt == null
                ? null
                : new Payout(paidHow, paidBy, paidAt.toInstant());
    }

    public @Nullable String owner() {
        return owner;
    }

    public @Nullable Instant dueAt() {
        return dueAt == null ? null : dueAt.toInstant();
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    public @Nullable Instant settledAt() {
        return history.settledAt();
    }

    /** Given as store credit in this transaction; whoever asked knows at once. */
    public static Refund credited(UUID org, Tender tender, String cause, Money amount, String entry, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.SUCCEEDED, now);
        refund.history.succeeded(entry, now);
        refund.announced(now);
        return refund;
    }

    /** The charge was lowered instead; whoever asked knows at once. */
    public static Refund released(UUID org, Tender tender, String cause, Money amount, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.RELEASED, now);
        refund.lowered = true;
        refund.history.succeeded("charged less", now);
        refund.announced(now);
        return refund;
    }

    /** Set aside until a person has decided; see {@link #letGo}. */
    public static Refund held(UUID org, Tender tender, String cause, Money amount, String wish, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.HELD, now);
        refund.known(wish);
        return refund;
    }

    /** Counts no more; whoever asked for it knows. Only what has not been tried: see {@link #isUntouched}, or HELD. */
    public void letGo(Instant now) {
        status = RefundStatus.LET_GO;
        history.succeeded(null, now);
        announced(now);
    }

    private static Whose ids(UUID org, Tender tender) {
        return new Whose(org, tender.order().value(), tender.id());
    }

    /** The tender it waited for is captured. */
    public void due(Instant now) {
        history.due(now);
    }

    /** False while it waits for its tender to be captured. */
    @Override
    public boolean mayBegin(Instant now) {
        return (status == RefundStatus.PENDING && history.isScheduled()) || (isInFlight() && history.isDue(now));
    }

    @Override
    public boolean isInFlight() {
        return status.isInFlight();
    }

    @Override
    public boolean isBeingAsked() {
        return status == RefundStatus.PROCESSING;
    }

    @Override
    public boolean givesUp() {
        return false;
    }

    @Override
    public void ask(Instant until) {
        status = RefundStatus.PROCESSING;
        history.begin(until);
    }

    @Override
    public void unanswered(boolean sent, String why, Instant nextAttempt) {
        status = sent ? RefundStatus.UNKNOWN : RefundStatus.PENDING;
        history.unanswered(why, nextAttempt);
    }

    public void succeeded(@Nullable String gatewayReference, Instant now) {
        status = RefundStatus.SUCCEEDED;
        history.succeeded(gatewayReference, now);
    }

    /** For ever: its amount may be refunded again (D10), and a person has to look. */
    public void failed(String why, Instant now) {
        status = RefundStatus.FAILED;
        history.failed(why, now);
        needsAttention(why);
    }

    /** Another refund makes it good. Only a FAILED one. */
    public void replaced(Instant now) {
        if (status != RefundStatus.FAILED) {
            throw new IllegalStateException("refund " + id + " is " + status);
        }
        status = RefundStatus.REPLACED;
        history.announced(now);
    }

    /** It was paid after all, and nobody was told yet. */
    public void revived() {
        history.unannounced();
    }

    public void takesPlaceOf(Refund failed) {
        replaces = new RefundId(failed.id);
    }

    public @Nullable UUID replaces() {
        return replaces == null ? null : replaces.value();
    }

    public boolean isLowered() {
        return lowered;
    }

    /** Nobody has tried to pay it out yet. */
    public boolean isUntouched() {
        return status == RefundStatus.MANUAL
                || status == RefundStatus.FAILED
                || (status == RefundStatus.PENDING && history.count() == 0);
    }

    /** What it waited for was never taken: nothing is to be given back. */
    public void released(Instant now) {
        status = RefundStatus.RELEASED;
        history.succeeded("never charged", now);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID tenderId() {
        return tenderId;
    }

    @Override
    public OrderId order() {
        return new OrderId(orderId);
    }

    public String cause() {
        return cause;
    }

    @Override
    public Money amount() {
        return Money.ofMinor(amountMinor, Currency.getInstance(currency));
    }

    public RefundStatus status() {
        return status;
    }

    @Override
    public Attempts history() {
        return history;
    }
}
