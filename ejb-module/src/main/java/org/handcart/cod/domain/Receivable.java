package org.handcart.cod.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.handcart.cod.Due;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;

/**
 * What is still to be collected for one order (D8). Opened when the order is accepted, also when nothing is due. Every
 * change of the due raises the version, which a rider must quote; {@link #collected} ends it: afterwards the due stays
 * as history and every loss of worth is refundable. Always changed with its row locked, after the order's.
 */
@Entity
@Table(name = "receivable", schema = "cod")
public class Receivable {

    private static final String PENDING = "PENDING";
    private static final String NOTHING_DUE = "NOTHING_DUE";
    private static final String COLLECTED = "COLLECTED";
    private static final String REFUSED = "REFUSED";
    private static final String WAIVED = "WAIVED";

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "org_id")
    private UUID orgId;

    @Column(name = "store_code")
    private String storeCode;

    private String currency;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "prepaid_minor")
    private long prepaidMinor;

    /** Given back, or off the due, without an item. */
    @Column(name = "goodwill_minor")
    private long goodwillMinor;

    @Column(name = "due_minor")
    private long dueMinor;

    private int version;

    private String status;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @SuppressWarnings("NullAway")
    protected Receivable() {}

    /** @param prepaid what is, or is about to be, paid otherwise */
    public Receivable(OrgId org, OrderId order, String storeCode, Money total, Money prepaid, Instant now) {
        if (total.isNegative() || prepaid.isNegative()) {
            throw new IllegalArgumentException("total " + total + ", prepaid " + prepaid);
        }
        this.orderId = order.value();
        this.orgId = org.value();
        this.storeCode = storeCode;
        this.currency = total.currency().getCurrencyCode();
        this.totalMinor = total.minor();
        this.prepaidMinor = prepaid.minor();
        this.dueMinor = rounded(open(total, prepaid)).minor();
        this.version = 1;
        this.status = dueMinor > 0 ? PENDING : NOTHING_DUE;
        this.updatedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** What would happen if the order were worth this; changes nothing. */
    public DueMove moveTo(Money newTotal) {
        if (newTotal.isNegative()) {
            throw new IllegalArgumentException("an order is never worth less than nothing: " + newTotal);
        }
        if (isCollected() && newTotal.compareTo(total()) > 0) {
            throw new IllegalStateException("order " + orderId + " is collected; it cannot become dearer");
        }
        return move(newTotal, goodwill());
    }

    /**
     * What it would mean that so much is given without an item. Changes nothing. Nothing is to be had of an order whose due
     * was written off: what it is worth and what was paid are apart.
     *
     * @return with less than was asked for as {@code codReduction + refundable} when the customer does not pay so much
     */
    public DueMove give(Money more) {
        if (!more.isPositive()) {
            throw new IllegalArgumentException("goodwill of " + more);
        }
        return move(total(), isWrittenOff() ? goodwill() : goodwill().plus(more));
    }

    /** What the customer pays is the order's worth less goodwill, and never below nothing. */
    private DueMove move(Money newTotal, Money newGoodwill) {
        Money claim = claim(total(), goodwill());
        Money newClaim = claim(newTotal, newGoodwill);
        Money lost = claim.minus(newClaim);
        Money absorbed =
                total().minus(newTotal).plus(newGoodwill).minus(goodwill()).minus(lost);
        if (isCollected()) {
            return new DueMove(newTotal, newGoodwill, due(), due(), zero(), lost, absorbed, version, status);
        }
        Money codReduction = open(claim, prepaid()).minus(open(newClaim, prepaid()));
        Money dueAfter = isWrittenOff() ? zero() : rounded(open(newClaim, prepaid()));
        boolean changed = !dueAfter.equals(due());
        return new DueMove(
                newTotal,
                newGoodwill,
                due(),
                dueAfter,
                codReduction,
                lost.minus(codReduction).orZero(),
                absorbed,
                changed ? version + 1 : version,
                isWrittenOff() ? status : dueAfter.isPositive() ? PENDING : NOTHING_DUE);
    }

    /**
     * What it would mean that nothing was handed over at the door: whatever is still due is not asked for any more, and
     * never again (D25, D33). Changes nothing.
     *
     * @throws IllegalStateException after collection
     */
    public DueMove refusal() {
        return writeOff(REFUSED);
    }

    /** What it would mean that the due is given up for good. Changes nothing. @throws IllegalStateException after collection */
    public DueMove waiver() {
        return writeOff(WAIVED);
    }

    private DueMove writeOff(String end) {
        if (isCollected()) {
            throw new IllegalStateException("order " + orderId + " is collected");
        }
        boolean changed = due().isPositive();
        return new DueMove(
                total(), goodwill(), due(), zero(), zero(), zero(), zero(), changed ? version + 1 : version, end);
    }

    /** What is given back is no longer prepaid, so that a later, dearer order is collected in full. */
    public void apply(DueMove move, Instant now) {
        totalMinor = move.total().minor();
        goodwillMinor = move.goodwill().minor();
        if (!isCollected()) {
            prepaidMinor = prepaid().minus(move.refundable()).minor();
        }
        dueMinor = move.dueAfter().minor();
        version = move.versionAfter();
        status = move.statusAfter();
        updatedAt = now.atOffset(ZoneOffset.UTC);
    }

    public void collected(Instant now) {
        if (isCollected()) {
            throw new IllegalStateException("order " + orderId + " is collected already");
        }
        status = COLLECTED;
        updatedAt = now.atOffset(ZoneOffset.UTC);
    }

    public OrderId order() {
        return new OrderId(orderId);
    }

    public String storeCode() {
        return storeCode;
    }

    public Money total() {
        return money(totalMinor);
    }

    public Money prepaid() {
        return money(prepaidMinor);
    }

    public Money goodwill() {
        return money(goodwillMinor);
    }

    /** Rounded to cash. */
    public Money due() {
        return money(dueMinor);
    }

    /** Before rounding: what of the order's worth is not paid otherwise; nothing once it is written off. */
    public Money open() {
        return isWrittenOff() ? zero() : open(claim(total(), goodwill()), prepaid());
    }

    public int version() {
        return version;
    }

    public boolean isCollected() {
        return COLLECTED.equals(status);
    }

    /** Nothing was handed over at the door, or the due was given up: nothing is due and nothing will be. */
    public boolean isWrittenOff() {
        return REFUSED.equals(status) || WAIVED.equals(status);
    }

    public Due asDue() {
        return new Due(order(), due(), version, status);
    }

    private static Money claim(Money total, Money goodwill) {
        return total.minus(goodwill).orZero();
    }

    private static Money open(Money claim, Money prepaid) {
        return claim.minus(prepaid).orZero();
    }

    private static Money rounded(Money exact) {
        return CashRounding.of(exact.currency()).round(exact);
    }

    private Money zero() {
        return money(0);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
