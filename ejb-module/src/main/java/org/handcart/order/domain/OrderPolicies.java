package org.handcart.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.handcart.order.OrderPolicy;
import org.handcart.shared.OrgId;

/** The policies of an organisation and its stores. */
public interface OrderPolicies {

    /** The name under which the organisation's own policy is kept. */
    String ORGANISATION = "";

    /** Exactly this one; empty when it was never set. */
    Optional<OrderPolicy> find(OrgId org, String storeCode);

    void put(OrgId org, String storeCode, OrderPolicy policy, Instant at);
}
