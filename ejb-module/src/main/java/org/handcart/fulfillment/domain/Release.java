package org.handcart.fulfillment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over of an order to its warehouse, and how far the warehouse's reports have been taken in.
 *
 * <p>Its life: due with the order or some time after it, sent once, acknowledged by the warehouse. Reports carry a
 * sequence per order (D22); the row remembers the highest one taken. Whoever works on reports of an order locks this
 * row first and the order after it.
 */
@Entity
@Table(schema = "fulfillment", name = "release")
public class Release {

    @Id
    @Column(name = "order_id")
    private UUID order;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "order_number")
    private @Nullable String orderNumber;

    @Column(name = "store_code")
    private String storeCode;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column(name = "released_at")
    private @Nullable OffsetDateTime releasedAt;

    @Column(name = "acknowledged_at")
    private @Nullable OffsetDateTime acknowledgedAt;

    @Column(name = "last_seq")
    private int lastSeq;

    private boolean explained;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    public Release(OrgId org, OrderId order, String storeCode, Instant dueAt) {
        this.org = org.value();
        this.order = order.value();
        this.storeCode = storeCode;
        this.status = ReleaseStatus.DUE;
        this.dueAt = dueAt.atOffset(ZoneOffset.UTC);
    }

    /** The order is held: it is not looked at until {@link #resume}. */
    public void hold() {
        become(ReleaseStatus.HELD);
    }

    /** The holds are lifted. Does nothing when it did not wait for them. */
    public void resume() {
        if (status == ReleaseStatus.HELD) {
            become(ReleaseStatus.DUE);
        }
    }

    /** The message is on its way. */
    public void sent(String orderNumber, Instant at) {
        become(ReleaseStatus.SENT);
        this.orderNumber = orderNumber;
        releasedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** Nothing was left to hand over. */
    public void empty(String orderNumber, Instant at) {
        become(ReleaseStatus.EMPTY);
        this.orderNumber = orderNumber;
        releasedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** @return false when it was acknowledged before */
    public boolean acknowledge(Instant at) {
        if (status == ReleaseStatus.ACKNOWLEDGED) {
            return false;
        }
        become(ReleaseStatus.ACKNOWLEDGED);
        acknowledgedAt = at.atOffset(ZoneOffset.UTC);
        return true;
    }

    /** True when an earlier report is still missing. */
    public boolean leavesGap(int seq) {
        return seq > lastSeq + 1;
    }

    /** The report was taken in; what is older than it no longer counts as missing. */
    public void took(int seq) {
        lastSeq = Math.max(lastSeq, seq);
    }

    /** Somebody has said of figures of the warehouse how far they are too high. */
    public void explain() {
        explained = true;
    }

    public boolean isExplained() {
        return explained;
    }

    private void become(ReleaseStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a release that is %s cannot become %s".formatted(status, next));
        }
        status = next;
    }

    public OrderId order() {
        return new OrderId(order);
    }

    public boolean isDue(Instant now) {
        return status == ReleaseStatus.DUE && !dueAt.toInstant().isAfter(now);
    }

    public String storeCode() {
        return storeCode;
    }

    public ReleaseStatus status() {
        return status;
    }

    /** The warehouse may know of the order. */
    public boolean isOut() {
        return status == ReleaseStatus.SENT || status == ReleaseStatus.ACKNOWLEDGED;
    }

    public int lastSeq() {
        return lastSeq;
    }
}
