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
import org.handcart.order.FeeWorth;
import org.handcart.order.NewFee;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;

/** A fee as a line of its own (D7). What went back is remembered, so that it never goes back twice. */
@Entity
@Table(schema = "ordering", name = "order_fee")
class OrderFee {

    private static final String TIP = "TIP";

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

    /** What goes back now, given what is gone of the goods, and why. */
    FeeWorth worth(Departure departure) {
        Money returned = comesBack(departure);
        return new FeeWorth(
                type,
                refundPolicy,
                Money.ofMinor(amountMinor, order.currency()),
                refunded(),
                returned,
                why(departure, returned));
    }

    /** A tip is for what was brought: it goes back only when nothing was handed over, whatever its policy. */
    private Money comesBack(Departure departure) {
        Money nothing = Money.zero(order.currency());
        if (type.equals(TIP) && !departure.nothingTaken()) {
            return nothing;
        }
        return switch (refundPolicy) {
            case NEVER -> nothing;
            case ON_FULL_CANCEL -> departure.nothingDelivered() || type.equals(TIP) ? rest() : nothing;
            case ON_MERCHANT_FAULT -> departure.nothingLeft() && departure.merchantFault() ? rest() : nothing;
            case PRORATE -> share(departure).minus(refunded());
        };
    }

    private String why(Departure departure, Money returned) {
        if (returned.isPositive()) {
            String reason = refundPolicy == FeePolicy.PRORATE && !type.equals(TIP)
                    ? "in proportion to the goods that go"
                    : departure.nothingTaken() ? nothingTaken(departure) : "nothing is kept, by the merchant's fault";
            return "fee %s %s goes back: %s".formatted(type, returned.amount().toPlainString(), reason);
        }
        if (rest().isZero()) {
            return "fee %s went back before, once is all".formatted(type);
        }
        String reason = switch (refundPolicy) {
            case NEVER -> "it never goes back";
            case ON_MERCHANT_FAULT -> "it goes back when nothing is kept by the merchant's fault";
            case ON_FULL_CANCEL -> "it goes back when nothing is delivered";
            case PRORATE -> type.equals(TIP) ? "it goes back when nothing is delivered" : "its share is gone";
        };
        return "fee %s %s stays: %s".formatted(type, rest().amount().toPlainString(), reason);
    }

    private static String nothingTaken(Departure departure) {
        if (!departure.delivered()) {
            return "nothing is delivered";
        }
        return departure.merchantFault()
                ? "nothing was taken at the door, by the merchant's fault"
                : "nothing was taken at the door";
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

    /**
     * What is gone of an order's goods and what is kept, once something has left.
     *
     * @param delivered whether any unit went out or arrived, also when it came back since
     * @param handedOver whether any unit arrived, also when it was returned since
     */
    record Departure(
            Money goneValue,
            Money keptValue,
            int goneUnits,
            int keptUnits,
            boolean delivered,
            boolean handedOver,
            boolean merchantFault) {

        boolean nothingLeft() {
            return keptUnits == 0;
        }

        /** Nothing was ever handed over and nothing will be. */
        boolean nothingTaken() {
            return keptUnits == 0 && !handedOver;
        }

        /** A ride that was made for nothing is the customer's, unless the merchant's goods were to blame (D7, D33). */
        boolean nothingDelivered() {
            return nothingTaken() && (!delivered || merchantFault);
        }
    }
}
