package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.handcart.order.LineTax;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Money;

/**
 * One component of a line's tax (D6); never changes. It hangs on the order and names its line, so that the taxes of all
 * lines are read by one statement.
 */
@Entity
@Table(schema = "ordering", name = "order_line_tax")
@IdClass(LinePartKey.class)
public class OrderLineTax {

    @Id
    @Column(name = "line_id")
    private UUID lineId;

    @Id
    private int position;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    private String component;
    private BigDecimal rate;
    private boolean inclusive;

    @Column(name = "amount_minor")
    private long amountMinor;

    @SuppressWarnings("NullAway")
    protected OrderLineTax() {}

    OrderLineTax(Order order, OrderLineId line, int position, LineTax tax) {
        this.lineId = line.value();
        this.position = position;
        this.order = order;
        this.component = tax.component();
        this.rate = tax.rate();
        this.inclusive = tax.inclusive();
        this.amountMinor = tax.amount().minor();
    }

    boolean isOf(OrderLineId line) {
        return lineId.equals(line.value());
    }

    LineTax view() {
        return new LineTax(component, rate, inclusive, Money.ofMinor(amountMinor, order.currency()));
    }
}
