package org.handcart.order;

import org.handcart.shared.Conflict;

/** The channel sent an external id twice; carries the first order. */
public final class DuplicateOrder extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient OrderId first;

    public DuplicateOrder(OrderId first) {
        super("the channel has sent this external id before");
        this.first = first;
    }

    public OrderId first() {
        return first;
    }
}
