package org.handcart.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * One part of how an order is paid; see {@link TenderStatus} for its life. Its id is the key the gateway knows the
 * charge by. Changed only with its row locked; no lock is held while the gateway is asked.
 */
@Entity
@Table(name = "tender", schema = "payment")
public class Tender {

    /** So long the message that asks for an attempt has to arrive before somebody looks after it. */
    static final Duration MESSAGE_FIRST = Duration.ofSeconds(20);

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    private int position;

    @Enumerated(EnumType.STRING)
    private TenderType type;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    @Enumerated(EnumType.STRING)
    private TenderStatus status;

    private @Nullable String reference;

    private @Nullable String account;

    @Column(name = "payment_token")
    private @Nullable String paymentToken;

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
    protected Tender() {}

    public Tender(
            OrgId org,
            OrderId order,
            int position,
            TenderPlan.Part part,
            @Nullable GatewayAccount account,
            Instant now) {
        this.id = Ids.next();
        this.orgId = org.value();
        this.orderId = order.value();
        this.position = position;
        this.type = part.type();
        this.account = account == null ? null : account.code();
        this.paymentToken = part.paymentToken();
        this.currency = part.amount().currency().getCurrencyCode();
        this.amountMinor = part.amount().minor();
        this.status = type == TenderType.COD ? TenderStatus.AT_DOOR : TenderStatus.REQUESTED;
        this.createdAt = utc(now);
        this.nextAttemptAt = type.isByGateway() ? utc(now.plus(MESSAGE_FIRST)) : null;
    }

    /** Nothing was or will be taken for this amount, so giving it back means charging less (D11). */
    public boolean isNotCharged() {
        return status == TenderStatus.REQUESTED || status == TenderStatus.FAILED;
    }

    /** What a refund may take from it: what is captured, may be captured, or need not be charged. */
    public Money refundable(Money refunded) {
        return switch (status) {
            case CAPTURED -> money(capturedMinor).minus(refunded).orZero();
            case PROCESSING, UNKNOWN -> amount().minus(refunded).orZero();
            case REQUESTED, FAILED -> amount();
            case AT_DOOR, RELEASED -> money(0);
        };
    }

    /** Charges less. Only while {@link #isNotCharged()}. */
    public void lower(Money by, Instant now) {
        if (!isNotCharged()) {
            throw new IllegalStateException("tender " + id + " is " + status);
        }
        amountMinor = amount().minus(by).minor();
        if (amountMinor == 0 && status == TenderStatus.REQUESTED) {
            status = TenderStatus.RELEASED;
            settledAt = utc(now);
        }
    }

    /** One attempt begins and belongs to the caller until then. */
    public void ask(Instant until) {
        status = TenderStatus.PROCESSING;
        attempts++;
        nextAttemptAt = utc(until);
    }

    public void captured(Money taken, @Nullable String gatewayReference, Instant now) {
        status = TenderStatus.CAPTURED;
        capturedMinor = taken.minor();
        settle(gatewayReference, null, now);
    }

    /**
     * Cash: the tender comes to what was taken, which may differ from what was planned when the order was placed. Who
     * took it tells the order.
     */
    public void capturedAtDoor(Money settled, Instant now) {
        amountMinor = settled.minor();
        captured(settled, null, now);
        announced(now);
    }

    public void failed(String why, Instant now) {
        status = TenderStatus.FAILED;
        settle(reference, why, now);
    }

    private void settle(@Nullable String gatewayReference, @Nullable String error, Instant now) {
        reference = gatewayReference;
        lastError = error;
        needsAttention = null;
        nextAttemptAt = null;
        settledAt = utc(now);
    }

    /** The attempt brought no answer. Not sent: it is asked anew; otherwise nobody knows, and the gateway is asked what it did. */
    public void unanswered(boolean sent, String why, Instant nextAttempt) {
        status = sent ? TenderStatus.UNKNOWN : TenderStatus.REQUESTED;
        lastError = why;
        nextAttemptAt = utc(nextAttempt);
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

    public OrderId order() {
        return new OrderId(orderId);
    }

    /** Code of the gateway account; null for what no gateway takes. */
    public @Nullable String account() {
        return account;
    }

    public @Nullable String paymentToken() {
        return paymentToken;
    }

    public @Nullable String reference() {
        return reference;
    }

    public TenderType type() {
        return type;
    }

    public Money amount() {
        return money(amountMinor);
    }

    public Money captured() {
        return money(capturedMinor);
    }

    public TenderStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    /** Never null for a tender in flight. */
    public boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.toInstant().isAfter(now);
    }

    public boolean isAnnounced() {
        return announcedAt != null;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, Currency.getInstance(currency));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
