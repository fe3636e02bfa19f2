package org.handcart.console.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.handcart.console.words.Moments;
import org.handcart.console.words.Tone;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderStatus;

/** How much time is left of the promise to the customer. */
@Named
@ApplicationScoped
public class Promises {

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Set<OrderStatus> OVER =
            EnumSet.of(OrderStatus.DELIVERED, OrderStatus.CLOSED, OrderStatus.CANCELLED);

    @Inject
    Clock clock;

    public Promise of(OrderRow order) {
        Instant due = order.dueAt();
        if (due == null || OVER.contains(order.status())) {
            return Promise.NONE;
        }
        return until(due);
    }

    /** How much time is left of any term. */
    public Promise until(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return new Promise(true, "late by " + Moments.span(left), Tone.BAD.style());
        }
        Tone tone = left.compareTo(SOON) < 0 ? Tone.WARNING : Tone.GOOD;
        return new Promise(true, Moments.span(left) + " left", tone.style());
    }
}
