package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.handcart.cod.CashOutcome;
import org.handcart.cod.Waiver;
import org.handcart.cod.usecase.WaiveDue;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** A due is given up, and an order that waited for nothing else is closed. */
@Stateless
public class ApproveWaiver {

    @EJB
    WaiveDue waiveDue;

    @Inject
    OrderOnTheWay onTheWay;

    /** By somebody else than who asked for it. */
    @Requires(Permission.CASH_APPROVE)
    public CashOutcome<Waiver> approve(Actor actor, UUID id, @Nullable String comment) {
        CashOutcome<Waiver> outcome = waiveDue.approve(actor, id, comment);
        if (outcome instanceof CashOutcome.Done<Waiver> done) {
            onTheWay.closeWhenPaid(
                    Actor.system(actor.org(), "dispatch", actor.correlationId()),
                    done.value().order());
        }
        return outcome;
    }
}
