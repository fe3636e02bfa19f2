package org.handcart.goodwill.domain;

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
import org.handcart.cancellation.RefundMethod;
import org.handcart.goodwill.GoodwillCommand;
import org.handcart.goodwill.GoodwillId;
import org.handcart.goodwill.GoodwillReason;
import org.handcart.goodwill.GoodwillStatus;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money given without an item. Whoever changes it holds the order's lock. */
@Entity
@Table(schema = "goodwill", name = "goodwill")
public class Goodwill {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "store_code")
    private String storeCode;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private GoodwillReason reason;

    private String comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund_method")
    private RefundMethod refundMethod;

    @Enumerated(EnumType.STRING)
    private GoodwillStatus status;

    @Column(name = "cod_reduction_minor")
    private long codReductionMinor;

    @Column(name = "refund_minor")
    private long refundMinor;

    @Column(name = "held_as")
    private @Nullable String heldAs;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected Goodwill() {}

    /** Neither given nor held yet. */
    public Goodwill(Actor actor, GoodwillId id, String storeCode, GoodwillCommand command, Instant now) {
        this.org = actor.org().value();
        this.id = id.value();
        this.order = command.order().value();
        this.storeCode = storeCode;
        this.currency = command.amount().currency().getCurrencyCode();
        this.amountMinor = command.amount().minor();
        this.reason = command.reason();
        this.comment = command.comment();
        this.refundMethod = command.refundMethod();
        this.status = GoodwillStatus.PENDING_APPROVAL;
        this.requestedBy = actor.name();
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    /** A person is asked. */
    public void awaits(String cause) {
        heldAs = cause;
    }

    /** Off the due and asked back; together what is given, which may be less than was asked for. */
    public void given(Money codReduction, Money refund, String by, Instant now) {
        decided(GoodwillStatus.GIVEN, by, now);
        codReductionMinor = codReduction.minor();
        refundMinor = refund.minor();
        amountMinor = Math.addExact(codReductionMinor, refundMinor);
    }

    public void rejected(String why, String by, Instant now) {
        decided(GoodwillStatus.REJECTED, by, now);
        refusal = why;
    }

    private void decided(GoodwillStatus end, String by, Instant now) {
        if (status != GoodwillStatus.PENDING_APPROVAL) {
            throw new IllegalStateException("goodwill " + id + " is " + status);
        }
        status = end;
        decidedBy = by;
        decidedAt = now.atOffset(ZoneOffset.UTC);
    }

    public GoodwillId id() {
        return new GoodwillId(id);
    }

    public OrderId order() {
        return new OrderId(order);
    }

    public String storeCode() {
        return storeCode;
    }

    public Money amount() {
        return money(amountMinor);
    }

    public Money codReduction() {
        return money(codReductionMinor);
    }

    public Money refund() {
        return money(refundMinor);
    }

    public GoodwillReason reason() {
        return reason;
    }

    public String comment() {
        return comment;
    }

    public RefundMethod refundMethod() {
        return refundMethod;
    }

    public GoodwillStatus status() {
        return status;
    }

    /** Cause of what is held while it waits, {@code approval:<id>}; null when nobody was asked. */
    public @Nullable String heldAs() {
        return heldAs;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt == null ? null : decidedAt.toInstant();
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
