package org.handcart.returns.domain;

import java.util.List;
import java.util.Optional;
import org.handcart.order.OrderId;
import org.handcart.returns.ReturnId;
import org.handcart.shared.OrgId;

/** The returns of an organisation. */
public interface GoodsReturns {

    void add(GoodsReturn goods);

    Optional<GoodsReturn> find(OrgId org, ReturnId id);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<GoodsReturn> lock(OrgId org, ReturnId id);

    /** Every one of an order, newest first. */
    List<GoodsReturn> of(OrgId org, OrderId order);
}
