package org.handcart.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an order stands as a whole; derived from its lines and milestone (D18), never set by a caller.
 *
 * <p>The enum owns the table of {@link #steps()}: what follows when every message arrives, in order. Messages get lost
 * and overtake each other, so an order may also skip steps: {@link #mayBecome} holds for everything that can be reached
 * over steps. The table has no cycle, which is why an order never moves back. {@code docs/order-status.md} has the
 * picture.
 */
public enum OrderStatus {
    /** Waits for prepaid money. */
    PENDING,
    /** Paid, or to be paid at the door; the promise runs. */
    CONFIRMED,
    /** The store's warehouse has the order. */
    ASSIGNED_TO_STORE,
    /** Every unit is picked, none packed. */
    PICKING,
    PARTIALLY_PICKED,
    /** Every unit is packed or has left the warehouse; no rider yet. */
    PACKED,
    PARTIALLY_PACKED,
    ASSIGNED_TO_PARTNER,
    PICKED_UP,
    PARTIALLY_PICKED_UP,
    IN_TRANSIT,
    PARTIALLY_IN_TRANSIT,
    DELIVERED,
    PARTIALLY_DELIVERED,
    /** Delivered and settled. */
    CLOSED,
    /** No unit is left. */
    CANCELLED;

    private static final Map<OrderStatus, Set<OrderStatus>> STEPS = new EnumMap<>(OrderStatus.class);
    private static final Map<OrderStatus, Set<OrderStatus>> REACHABLE = new EnumMap<>(OrderStatus.class);

    static {
        step(PENDING, CONFIRMED, CANCELLED);
        step(CONFIRMED, ASSIGNED_TO_STORE, CANCELLED);
        step(ASSIGNED_TO_STORE, PARTIALLY_PICKED, PICKING, CANCELLED);
        step(PARTIALLY_PICKED, PICKING, PARTIALLY_PACKED, CANCELLED);
        step(PICKING, PARTIALLY_PACKED, PACKED, CANCELLED);
        step(PARTIALLY_PACKED, PACKED, PARTIALLY_PICKED_UP, CANCELLED);
        step(PACKED, ASSIGNED_TO_PARTNER, CANCELLED);
        step(ASSIGNED_TO_PARTNER, PARTIALLY_PICKED_UP, PICKED_UP, CANCELLED);
        step(PARTIALLY_PICKED_UP, PICKED_UP, PARTIALLY_IN_TRANSIT, CANCELLED);
        step(PICKED_UP, PARTIALLY_IN_TRANSIT, IN_TRANSIT, CANCELLED);
        step(PARTIALLY_IN_TRANSIT, IN_TRANSIT, PARTIALLY_DELIVERED, CANCELLED);
        step(IN_TRANSIT, PARTIALLY_DELIVERED, DELIVERED, CANCELLED);
        step(PARTIALLY_DELIVERED, DELIVERED);
        step(DELIVERED, CLOSED);
        step(CLOSED);
        step(CANCELLED);
        for (OrderStatus status : values()) {
            Set<OrderStatus> found = EnumSet.noneOf(OrderStatus.class);
            follow(status, found);
            REACHABLE.put(status, found);
        }
    }

    private static void step(OrderStatus from, OrderStatus... to) {
        Set<OrderStatus> targets = EnumSet.noneOf(OrderStatus.class);
        targets.addAll(Set.of(to));
        STEPS.put(from, targets);
    }

    private static void follow(OrderStatus from, Set<OrderStatus> found) {
        for (OrderStatus next : from.steps()) {
            if (found.add(next)) {
                follow(next, found);
            }
        }
    }

    /** What comes next when nothing is lost and nothing overtakes. */
    public Set<OrderStatus> steps() {
        return Set.copyOf(STEPS.getOrDefault(this, Set.of()));
    }

    /** True for every status over one or more steps; never for the status itself. */
    public boolean mayBecome(OrderStatus next) {
        return REACHABLE.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing follows. */
    public boolean isFinal() {
        return steps().isEmpty();
    }
}
