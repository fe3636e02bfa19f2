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
import java.util.UUID;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.NewDiscount;
import org.handcart.shared.Ids;
import org.jspecify.annotations.Nullable;

/** An order discount as it was given; its shares are frozen in the lines (D4), so this row never changes. */
@Entity
@Table(schema = "ordering", name = "order_discount")
class OrderDiscount {

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "org_id", referencedColumnName = "org_id")
    @JoinColumn(name = "order_id", referencedColumnName = "id")
    private Order order;

    private int position;
    private String code;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private DiscountPolicy policy;

    private @Nullable String terms;

    @SuppressWarnings("NullAway")
    protected OrderDiscount() {}

    OrderDiscount(Order order, int position, NewDiscount discount) {
        this.id = Ids.next();
        this.order = order;
        this.position = position;
        this.code = discount.code();
        this.amountMinor = discount.amount().minor();
        this.policy = discount.policy();
        this.terms = discount.terms();
    }
}
