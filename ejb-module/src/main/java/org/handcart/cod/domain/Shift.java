package org.handcart.cod.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.handcart.cod.RiderShift;
import org.handcart.cod.ShiftStatus;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * A rider's turn at a store: opened with a float, counted, closed. Counting hands the cash in at once, because that is
 * where it then is; only the difference waits. Always changed with its row locked, before the store's books.
 */
@Entity
@Table(schema = "cod", name = "rider_shift")
public class Shift {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "store_code")
    private String storeCode;

    @Column(name = "rider_id")
    private String riderId;

    private String currency;

    @Enumerated(EnumType.STRING)
    private ShiftStatus status;

    @Column(name = "float_minor")
    private long floatMinor;

    @Column(name = "carried_minor")
    private long carriedMinor;

    @Column(name = "handed_minor")
    private long handedMinor;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_day")
    private LocalDate openedDay;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    /** What a shift begins with. */
    public record Opening(
            UUID id, String riderId, Money floatIssued, Money carried, BookDay day, String openedBy, Instant at) {}

    public Shift(OrgId org, Opening opening) {
        this.id = opening.id();
        this.orgId = org.value();
        this.storeCode = opening.day().storeCode();
        this.riderId = opening.riderId();
        this.currency = opening.floatIssued().currency().getCurrencyCode();
        this.status = ShiftStatus.OPEN;
        this.floatMinor = opening.floatIssued().minor();
        this.carriedMinor = opening.carried().minor();
        this.openedAt = opening.at().atOffset(ZoneOffset.UTC);
        this.openedBy = opening.openedBy();
        this.openedDay = opening.day().date();
    }

    /** The cash is in the drawer; the difference is not decided yet. */
    public void counted(Money handed) {
        mustBeUnclosed();
        handedMinor = handed.minor();
        status = ShiftStatus.COUNTED;
    }

    /** Nobody believes the count: the bag is to be counted again. What was handed in stays handed in. */
    public void reopen() {
        mustBeUnclosed();
        status = ShiftStatus.OPEN;
    }

    public void close(String by, Instant at) {
        mustBeUnclosed();
        status = ShiftStatus.CLOSED;
        closedBy = by;
        closedAt = at.atOffset(ZoneOffset.UTC);
    }

    private void mustBeUnclosed() {
        if (status == ShiftStatus.CLOSED) {
            throw new IllegalStateException("shift " + id + " is closed");
        }
    }

    public UUID id() {
        return id;
    }

    public String storeCode() {
        return storeCode;
    }

    public String riderId() {
        return riderId;
    }

    public ShiftStatus status() {
        return status;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Money handed() {
        return Money.ofMinor(handedMinor, currency());
    }

    public @Nullable Instant closedAt() {
        return closedAt == null ? null : closedAt.toInstant();
    }

    public RiderShift view(BagCount bag) {
        return new RiderShift(
                id,
                storeCode,
                riderId,
                status,
                Money.ofMinor(floatMinor, currency()),
                Money.ofMinor(carriedMinor, currency()),
                bag.balance(),
                bag.owed(),
                bag.expected(),
                openedDay,
                openedAt.toInstant(),
                openedBy,
                closedAt(),
                closedBy);
    }
}
