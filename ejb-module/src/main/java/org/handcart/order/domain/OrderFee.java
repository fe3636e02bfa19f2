package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.handcart.order.FeePolicy;
import org.handcart.order.NewFee;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;

/** A fee as a line of its own (D7). What went back is remembered, so that it never goes back twice. */
@Entity
@Table(schema = "ordering", name = "order_fee")
class OrderFee {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    private int position;
    private String type;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund_policy")
    private FeePolicy refundPolicy;

    @SuppressWarnings("NullAway")
    protected OrderFee() {}

    OrderFee(Order order, int position, NewFee fee) {
        this.id = Ids.next();
        this.order = order;
        this.position = position;
        this.type = fee.type();
        this.amountMinor = fee.amount().minor();
        this.refundPolicy = fee.refundPolicy();
    }

    /** What goes back now, given what is gone of the goods; zero when nothing does. */
    Money comesBack(Departure departure) {
        return switch (refundPolicy) {
            case NEVER -> Money.zero(order.currency());
            case ON_FULL_CANCEL -> departure.nothingLeft() ? rest() : Money.zero(order.currency());
            case ON_MERCHANT_FAULT ->
                departure.nothingLeft() && departure.merchantFault() ? rest() : Money.zero(order.currency());
            case PRORATE -> share(departure).minus(refunded());
        };
    }

    void giveBack(Money amount) {
        if (amount.compareTo(rest()) > 0) {
            throw new IllegalStateException("fee " + type + " went back before");
        }
        refundedMinor += amount.minor();
    }

    Money remaining() {
        return rest();
    }

    private Money rest() {
        return Money.ofMinor(amountMinor - refundedMinor, order.currency());
    }

    private Money refunded() {
        return Money.ofMinor(refundedMinor, order.currency());
    }

    /** Of all that is gone so far, by value, so that any sequence of departures adds up to the fee. */
    private Money share(Departure departure) {
        Money amount = Money.ofMinor(amountMinor, order.currency());
        if (departure.nothingLeft()) {
            return amount;
        }
        List<Long> byValue =
                List.of(departure.goneValue().minor(), departure.keptValue().minor());
        List<Long> byUnits = List.of((long) departure.goneUnits(), (long) departure.keptUnits());
        return Allocation.split(amount, byValue, byUnits).get(0);
    }

    /** What is gone of an order's goods and what is kept, once something has left. */
    record Departure(
            Money goneValue,
            Money keptValue,
            int goneUnits,
            int keptUnits,
            boolean nothingLeft,
            boolean merchantFault) {}
}
