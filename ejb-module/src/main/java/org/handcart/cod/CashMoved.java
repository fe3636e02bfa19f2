package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Cash changed hands behind the door. {@code subject} is the shift, deposit, count or movement; {@code kind} says which. */
public record CashMoved(
        UUID subject,
        Kind kind,
        String storeCode,
        @Nullable String riderId,
        Money amount,
        LocalDate businessDay,
        Instant occurredAt)
        implements DomainEvent {

    /** From where to where. */
    public enum Kind {
        /** Drawer to rider. */
        SHIFT_OPENED,
        /** Rider to drawer. */
        DEPOSITED,
        /** Rider to drawer, the last of a shift. */
        SHIFT_COUNTED,
        SHIFT_CLOSED,
        VARIANCE_APPROVED,
        VARIANCE_REJECTED,
        DRAWER_COUNTED,
        PAID_IN,
        PAID_OUT,
        SENT_TO_BANK,
        ARRIVED_AT_BANK,
        UPI_SETTLED,
        DAY_CLOSED
    }

    @Override
    public String wireName() {
        return "cod.cash-moved.v1";
    }

    @Override
    public Topic topic() {
        return Topic.PAYMENT_EVENTS;
    }

    @Override
    public UUID stream() {
        return subject;
    }
}
