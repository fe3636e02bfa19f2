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
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * One part of how an order is paid; see {@link TenderStatus} for its life. {@code amount} is what it comes to: what was
 * planned, less what was cancelled before it was taken. Its sums are the fold of its transactions.
 */
@Entity
@Table(name = "tender", schema = "payment")
public class Tender implements GatewayRequest {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    private int position;

    @Enumerated(EnumType.STRING)
    private TenderType type;

    private @Nullable String account;

    @Column(name = "payment_token")
    private @Nullable String paymentToken;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Embedded
    private TenderSums sums;

    @Enumerated(EnumType.STRING)
    private TenderStatus status;

    @Column(name = "expires_at")
    private @Nullable OffsetDateTime expiresAt;

    /** The capture that refunds name: the last one that succeeded. */
    @Column(name = "capture_key")
    private @Nullable String captureKey;

    @Column(name = "capture_reference")
    private @Nullable String captureReference;

    @Embedded
    private Attempts history;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

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
        this.sums = new TenderSums();
        this.status = type == TenderType.COD ? TenderStatus.AT_DOOR : TenderStatus.REQUESTED;
        this.createdAt = Attempts.utc(now);
        this.history = new Attempts();
        if (type.isByGateway()) {
            history.due(now);
        }
    }

    /** Nothing was or will be taken for this amount, so giving it back means charging less (D11). */
    public boolean isNotCharged() {
        return status == TenderStatus.REQUESTED || status == TenderStatus.FAILED;
    }

    /** What a refund may take from it: what is captured, may be captured, or need not be charged. */
    public Money refundable(Money refunded) {
        return switch (status) {
            case CAPTURED ->
                money(sums.captured() - sums.chargedBack()).minus(refunded).orZero();
            case AUTHORISED ->
                money(amountMinor - sums.chargedBack()).minus(refunded).orZero();
            case REQUESTED, PROCESSING, UNKNOWN -> amount().minus(refunded).orZero();
            case FAILED -> amount();
            case AT_DOOR, RELEASED -> money(0);
        };
    }

    /** Takes less. Only what is not taken yet. */
    public void lower(Money by, Instant now) {
        if ((!isNotCharged() && status != TenderStatus.AUTHORISED) || amountMinor - by.minor() < sums.captured()) {
            throw new IllegalStateException("tender " + id + " is " + status + " and cannot be lowered by " + by);
        }
        amountMinor -= by.minor();
        if (amountMinor == 0 && status == TenderStatus.REQUESTED) {
            history.succeeded(null, now);
            status = TenderStatus.RELEASED;
        }
        endAuthorisation();
    }

    @Override
    public boolean mayBegin(Instant now) {
        return status == TenderStatus.REQUESTED || (isInFlight() && history.isDue(now));
    }

    @Override
    public boolean isInFlight() {
        return status.isInFlight();
    }

    @Override
    public boolean isBeingAsked() {
        return status == TenderStatus.PROCESSING;
    }

    /** An order must not wait for ever for a gateway that is not there. */
    @Override
    public boolean givesUp() {
        return true;
    }

    @Override
    public void ask(Instant until) {
        status = TenderStatus.PROCESSING;
        history.begin(until);
    }

    @Override
    public void unanswered(boolean sent, String why, Instant nextAttempt) {
        status = sent ? TenderStatus.UNKNOWN : TenderStatus.REQUESTED;
        history.unanswered(why, nextAttempt);
    }

    /** The whole amount is set aside until then. */
    public void authorised(@Nullable String gatewayReference, Instant until, Instant now) {
        status = TenderStatus.AUTHORISED;
        sums.authorise(amountMinor);
        expiresAt = Attempts.utc(until);
        paymentToken = null;
        history.succeeded(gatewayReference, now);
        endAuthorisation();
    }

    /** The whole amount is taken at once. */
    public void charged(@Nullable String gatewayReference, Instant now) {
        paymentToken = null;
        history.succeeded(gatewayReference, now);
        captured(amount(), id, gatewayReference);
    }

    /** A part, or all, of what it comes to is taken. */
    public void captured(Money taken, UUID key, @Nullable String gatewayReference) {
        sums.capture(taken.minor());
        captureKey = key.toString();
        captureReference = gatewayReference;
        status = sums.captured() >= amountMinor ? TenderStatus.CAPTURED : TenderStatus.AUTHORISED;
    }

    /**
     * Cash: the tender comes to what was taken, which may differ from what was planned when the order was placed. Who
     * took it tells the order.
     */
    public void capturedAtDoor(Money settled, Instant now) {
        amountMinor = settled.minor();
        history.succeeded(null, now);
        captured(settled, id, null);
        announced(now);
    }

    /** A part of the authorisation is let go. */
    public void released(Money amount) {
        sums.release(amount.minor());
    }

    public void refunded(Money amount) {
        sums.refund(amount.minor());
    }

    public void chargedBack(Money amount) {
        sums.chargeBack(amount.minor());
    }

    public void failed(String why, Instant now) {
        status = TenderStatus.FAILED;
        paymentToken = null;
        history.failed(why, now);
    }

    /** It was declined, and then taken after all: it comes to what was taken, which has to go back (F50). */
    public void revived(Money amount) {
        amountMinor = amount.minor();
    }

    private void endAuthorisation() {
        if (status == TenderStatus.AUTHORISED && amountMinor == sums.captured()) {
            status = amountMinor == 0 ? TenderStatus.RELEASED : TenderStatus.CAPTURED;
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID tenderId() {
        return id;
    }

    @Override
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

    public TenderType type() {
        return type;
    }

    @Override
    public Money amount() {
        return money(amountMinor);
    }

    public Money authorised() {
        return money(sums.authorised());
    }

    public Money captured() {
        return money(sums.captured());
    }

    public Money released() {
        return money(sums.released());
    }

    public Money refunded() {
        return money(sums.refunded());
    }

    public Money chargedBack() {
        return money(sums.chargedBack());
    }

    public TenderStatus status() {
        return status;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt == null ? null : expiresAt.toInstant();
    }

    /** What a capture or a release acts on. */
    public GatewayCall.Origin authorisation() {
        return new GatewayCall.Origin(id, reference(), authorised(), reference());
    }

    /** What a refund gives back. */
    public GatewayCall.Origin taken() {
        return captureKey == null
                ? new GatewayCall.Origin(id, reference(), captured(), reference())
                : new GatewayCall.Origin(UUID.fromString(captureKey), captureReference, captured(), reference());
    }

    @Override
    public Attempts history() {
        return history;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
