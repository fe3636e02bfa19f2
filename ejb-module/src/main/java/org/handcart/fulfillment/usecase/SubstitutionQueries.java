package org.handcart.fulfillment.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handcart.fulfillment.SubstitutionView;
import org.handcart.fulfillment.domain.Substitution;
import org.handcart.fulfillment.domain.Substitutions;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Reads of substitutions. */
@Stateless
public class SubstitutionQueries {

    @Inject
    Substitutions substitutions;

    @EJB
    OrderQueries orders;

    /** Oldest first; empty for an order the actor does not see. */
    @Requires(Permission.ORDER_READ)
    public List<SubstitutionView> list(Actor actor, OrderId order) {
        if (orders.terms(actor, order).isEmpty()) {
            return List.of();
        }
        return substitutions.of(actor.org(), order).stream()
                .map(Substitution::view)
                .toList();
    }
}
