package org.handcart.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money given back to one tender for one cause; see {@link RefundStatus} for its life. Its id is the key the gateway
 * knows it by, so asking again never pays twice (D31). Created with the order's tenders locked.
 */
@Entity
@Table(name = "refund", schema = "payment")
public class Refund {

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

    private @Nullable String reference;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable OffsetDateTime nextAttemptAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "needs_attention")
    private @Nullable String needsAttention;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "settled_at")
    private @Nullable OffsetDateTime settledAt;

    @Column(name = "announced_at")
    private @Nullable OffsetDateTime announcedAt;

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
        this.createdAt = utc(now);
    }

    /** Whose refund it is. */
    private record Whose(UUID org, UUID order, UUID tender) {}

    /** Asked of the gateway as soon as the tender is captured. */
    public static Refund byGateway(UUID org, Tender tender, String cause, Money amount, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.PENDING, now);
        refund.nextAttemptAt = tender.status() == TenderStatus.CAPTURED ? utc(now.plus(Tender.MESSAGE_FIRST)) : null;
        return refund;
    }

    /** @param instruction what the person who pays it out reads */
    public static Refund manual(UUID org, Tender tender, String cause, Money amount, String instruction, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.MANUAL, now);
        refund.reference = instruction;
        return refund;
    }

    /** The charge was lowered instead; whoever asked knows at once. */
    public static Refund released(UUID org, Tender tender, String cause, Money amount, Instant now) {
        Refund refund = new Refund(ids(org, tender), cause, amount, RefundStatus.RELEASED, now);
        refund.reference = "charged less";
        refund.settledAt = utc(now);
        refund.announcedAt = utc(now);
        return refund;
    }

    private static Whose ids(UUID org, Tender tender) {
        return new Whose(org, tender.order().value(), tender.id());
    }

    /** The tender it waited for is captured. */
    public void due(Instant now) {
        nextAttemptAt = utc(now.plus(Tender.MESSAGE_FIRST));
    }

    /** One attempt begins and belongs to the caller until then. */
    public void ask(Instant until) {
        status = RefundStatus.PROCESSING;
        attempts++;
        nextAttemptAt = utc(until);
    }

    public void succeeded(@Nullable String gatewayReference, Instant now) {
        status = RefundStatus.SUCCEEDED;
        reference = gatewayReference;
        lastError = null;
        needsAttention = null;
        nextAttemptAt = null;
        settledAt = utc(now);
    }

    /** For ever: its amount may be refunded again (D10), and a person has to look. */
    public void failed(String why, Instant now) {
        status = RefundStatus.FAILED;
        lastError = why;
        needsAttention = why;
        nextAttemptAt = null;
        settledAt = utc(now);
    }

    /** The attempt brought no answer. Not sent: it is asked anew; otherwise the gateway is asked what it did. */
    public void unanswered(boolean sent, String why, Instant nextAttempt) {
        status = sent ? RefundStatus.UNKNOWN : RefundStatus.PENDING;
        lastError = why;
        nextAttemptAt = utc(nextAttempt);
    }

    /** The charge it waited for failed: nothing was taken, nothing is to be given back. */
    public void released(Instant now) {
        status = RefundStatus.RELEASED;
        reference = "never charged";
        settledAt = utc(now);
    }

    public void needsAttention(String why) {
        needsAttention = why;
    }

    public void announced(Instant now) {
        announcedAt = utc(now);
    }

    public UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public OrderId order() {
        return new OrderId(orderId);
    }

    public String cause() {
        return cause;
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, Currency.getInstance(currency));
    }

    public RefundStatus status() {
        return status;
    }

    public @Nullable String reference() {
        return reference;
    }

    public int attempts() {
        return attempts;
    }

    /** False while it waits for its tender to be captured. */
    public boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.toInstant().isAfter(now);
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    public boolean isAnnounced() {
        return announcedAt != null;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
