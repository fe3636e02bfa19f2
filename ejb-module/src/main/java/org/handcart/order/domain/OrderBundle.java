package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.handcart.order.NewBundle;

/** A bundle that was ordered. Its price is spread over its component lines (D2, D14); it has no units of its own. */
@Entity
@Table(schema = "ordering", name = "order_bundle")
class OrderBundle {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    @Column(name = "line_number")
    private int lineNumber;

    private String sku;
    private String name;
    private int quantity;

    @Column(name = "price_minor")
    private long priceMinor;

    @SuppressWarnings("NullAway")
    protected OrderBundle() {}

    OrderBundle(Order order, int lineNumber, NewBundle bundle) {
        this.id = bundle.id();
        this.order = order;
        this.lineNumber = lineNumber;
        this.sku = bundle.sku();
        this.name = bundle.name();
        this.quantity = bundle.quantity().value();
        this.priceMinor = bundle.price().minor();
    }
}
