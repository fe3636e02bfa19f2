package org.handcart.fulfillment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;

/** The substitutions of an organisation. */
public interface Substitutions {

    void add(Substitution substitution);

    Optional<Substitution> find(OrgId org, SubstitutionId id);

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Substitution> lock(OrgId org, SubstitutionId id);

    /** Every one of an order, oldest first. */
    List<Substitution> of(OrgId org, OrderId order);

    /** Those whose time to consent is over, oldest first; at most 100. */
    List<SubstitutionId> expired(OrgId org, Instant now);
}
