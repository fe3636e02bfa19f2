package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;

/**
 * A part of what units of one line were paid less when they left, because what is kept costs more now (D5, D14): the
 * net, or one component of tax. It is part of the order's worth and comes back when nothing is kept.
 */
@Entity
@Table(schema = "ordering", name = "order_withheld")
public class OrderWithheld {

    static final String NET = "";

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    @Column(name = "line_id")
    private UUID lineId;

    private String component;

    @Column(name = "amount_minor")
    private long amountMinor;

    @SuppressWarnings("NullAway")
    protected OrderWithheld() {}

    OrderWithheld(Order order, OrderLineId line, String component) {
        this.id = Ids.next();
        this.order = order;
        this.lineId = line.value();
        this.component = component;
    }

    boolean is(OrderLineId line, String what) {
        return lineId.equals(line.value()) && component.equals(what);
    }

    OrderLineId line() {
        return new OrderLineId(lineId);
    }

    String component() {
        return component;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, order.currency());
    }

    void change(Money by) {
        long changed = Math.addExact(amountMinor, by.minor());
        if (changed < 0) {
            throw new IllegalStateException("cannot give back more than was withheld: " + by);
        }
        amountMinor = changed;
    }
}
