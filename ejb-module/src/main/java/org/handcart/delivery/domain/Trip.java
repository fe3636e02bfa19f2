package org.handcart.delivery.domain;

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
import org.handcart.delivery.Delivery;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.delivery.DeliveryMove;
import org.handcart.delivery.DeliveryMove.Kind;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The way of an order's goods from the store to the door: what {@link Delivery} shows.
 *
 * <p>Its life: requested when the goods are packed, assigned to a rider, picked up, in transit, delivered. One rider at a
 * time (F10): another may be assigned until the goods are picked up, or after a failure. Reports come late, twice and in
 * any order; they move it forward only.
 */
@Entity
@Table(schema = "delivery", name = "delivery")
public class Trip {

    @Id
    @Column(name = "order_id")
    private UUID order;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "store_code")
    private String storeCode;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    @Column(name = "rider_id")
    private @Nullable String rider;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    @Column(name = "assigned_at")
    private @Nullable OffsetDateTime assignedAt;

    @Column(name = "picked_up_at")
    private @Nullable OffsetDateTime pickedUpAt;

    @Column(name = "delivered_at")
    private @Nullable OffsetDateTime deliveredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Trip() {}

    public Trip(OrgId org, OrderId order, String storeCode, Instant requestedAt) {
        this.org = org.value();
        this.order = order.value();
        this.storeCode = storeCode;
        this.status = DeliveryStatus.REQUESTED;
        this.requestedAt = requestedAt.atOffset(ZoneOffset.UTC);
    }

    /** @param reported what the event's type means, never REQUESTED */
    public DeliveryMove report(DeliveryStatus reported, DeliveryEvent event) {
        if (reported == DeliveryStatus.ASSIGNED && mayReassign(event.riderId())) {
            return assign(event, "instead of " + rider);
        }
        if (reported != DeliveryStatus.ASSIGNED
                && rider != null
                && !event.riderId().equals(rider)) {
            return move(Kind.EXCEPTION, "rider %s reports on the delivery of %s".formatted(event.riderId(), rider));
        }
        if (!status.mayBecome(reported)) {
            return move(Kind.TIMELINE_ONLY, "the delivery is " + status);
        }
        if (reported == DeliveryStatus.ASSIGNED || rider == null) {
            assign(event, "");
        }
        status = reported;
        switch (reported) {
            case PICKED_UP -> pickedUpAt = event.occurredAt().atOffset(ZoneOffset.UTC);
            case DELIVERED -> deliveredAt = event.occurredAt().atOffset(ZoneOffset.UTC);
            default -> {
                // the other steps keep no time of their own
            }
        }
        return move(Kind.APPLIED, "");
    }

    private boolean mayReassign(String other) {
        return status == DeliveryStatus.ASSIGNED && !other.equals(rider);
    }

    private DeliveryMove assign(DeliveryEvent event, String detail) {
        status = DeliveryStatus.ASSIGNED;
        rider = event.riderId();
        assignedAt = event.occurredAt().atOffset(ZoneOffset.UTC);
        return move(Kind.APPLIED, detail);
    }

    private DeliveryMove move(Kind kind, String detail) {
        return new DeliveryMove(kind, view(), detail);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    public Delivery view() {
        return new Delivery(
                new OrderId(order),
                storeCode,
                status.name(),
                rider,
                requestedAt.toInstant(),
                instant(assignedAt),
                instant(pickedUpAt),
                instant(deliveredAt));
    }
}
