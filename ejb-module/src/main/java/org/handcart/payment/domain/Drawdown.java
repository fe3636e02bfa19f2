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

/** A part of a tender's authorisation that is captured, or let go. Created with the tender locked. */
@Entity
@Table(name = "drawdown", schema = "payment")
public class Drawdown implements GatewayRequest {

    /** What becomes of the part. */
    public enum Kind {
        CAPTURE,
        VOID
    }

    /** PENDING → PROCESSING ⇄ UNKNOWN → SUCCEEDED or FAILED. */
    public enum Status {
        PENDING,
        PROCESSING,
        UNKNOWN,
        SUCCEEDED,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "tender_id")
    private UUID tenderId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String cause;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    private boolean last;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Embedded
    private Attempts history;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @SuppressWarnings("NullAway")
    protected Drawdown() {}

    private Drawdown(OrgId org, Tender tender, Kind kind, Money amount, boolean last, String cause, Instant now) {
        this.id = Ids.next();
        this.orgId = org.value();
        this.orderId = tender.order().value();
        this.tenderId = tender.id();
        this.kind = kind;
        this.cause = cause;
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
        this.last = last;
        this.status = Status.PENDING;
        this.createdAt = Attempts.utc(now);
        this.history = new Attempts();
        history.due(now);
    }

    /** @param last nothing more will be captured, the rest of the authorisation is let go with it */
    public static Drawdown capture(OrgId org, Tender tender, Money amount, boolean last, String cause, Instant now) {
        return new Drawdown(org, tender, Kind.CAPTURE, amount, last, cause, now);
    }

    public static Drawdown release(OrgId org, Tender tender, Money amount, String cause, Instant now) {
        return new Drawdown(org, tender, Kind.VOID, amount, false, cause, now);
    }

    @Override
    public boolean mayBegin(Instant now) {
        return status == Status.PENDING || (isInFlight() && history.isDue(now));
    }

    @Override
    public boolean isInFlight() {
        return isBeingAsked() || status == Status.UNKNOWN;
    }

    @Override
    public boolean isBeingAsked() {
        return status == Status.PROCESSING;
    }

    @Override
    public boolean givesUp() {
        return false;
    }

    @Override
    public void ask(Instant until) {
        status = Status.PROCESSING;
        history.begin(until);
    }

    @Override
    public void unanswered(boolean sent, String why, Instant nextAttempt) {
        status = sent ? Status.UNKNOWN : Status.PENDING;
        history.unanswered(why, nextAttempt);
    }

    public void succeeded(@Nullable String gatewayReference, Instant now) {
        status = Status.SUCCEEDED;
        history.succeeded(gatewayReference, now);
    }

    /** For ever. Money that is not let go lapses by itself; money that is not captured is somebody's task. */
    public void failed(String why, Instant now) {
        status = Status.FAILED;
        history.failed(why, now);
        if (kind == Kind.CAPTURE) {
            needsAttention(why);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public OrderId order() {
        return new OrderId(orderId);
    }

    @Override
    public UUID tenderId() {
        return tenderId;
    }

    public Kind kind() {
        return kind;
    }

    public String cause() {
        return cause;
    }

    @Override
    public Money amount() {
        return Money.ofMinor(amountMinor, Currency.getInstance(currency));
    }

    public boolean isLast() {
        return last;
    }

    public Status status() {
        return status;
    }

    @Override
    public Attempts history() {
        return history;
    }
}
