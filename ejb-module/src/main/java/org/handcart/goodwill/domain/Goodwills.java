package org.handcart.goodwill.domain;

import java.util.List;
import java.util.Optional;
import org.handcart.goodwill.GoodwillId;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** What was given without an item. */
public interface Goodwills {

    void add(Goodwill goodwill);

    /** Locked until the transaction ends. */
    Optional<Goodwill> lock(OrgId org, GoodwillId id);

    /** Every one of an order, oldest first. */
    List<Goodwill> of(OrgId org, OrderId order);
}
