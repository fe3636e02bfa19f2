package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.handcart.order.LineDiscount;
import org.handcart.order.OrderLineId;

/** A line's share of one of the order's discounts (D4); never changes. */
@Entity
@Table(schema = "ordering", name = "order_line_discount")
@IdClass(LinePartKey.class)
class OrderLineDiscount {

    @Id
    @Column(name = "line_id")
    private UUID lineId;

    @Id
    private int position;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    private String code;

    @Column(name = "amount_minor")
    private long amountMinor;

    @SuppressWarnings("NullAway")
    protected OrderLineDiscount() {}

    OrderLineDiscount(Order order, OrderLineId line, int position, LineDiscount share) {
        this.lineId = line.value();
        this.position = position;
        this.order = order;
        this.code = share.code();
        this.amountMinor = share.amount().minor();
    }
}
