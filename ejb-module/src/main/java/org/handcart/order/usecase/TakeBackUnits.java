package org.handcart.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handcart.order.TakeBackCommand;
import org.handcart.order.TakeBackOutcome;
import org.handcart.order.domain.Order;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Units are not taken at the door. */
@Stateless
public class TakeBackUnits {

    @Inject
    LockedOrders orders;

    @Inject
    Clock clock;

    /** Locks the order. Whoever calls it knows that the rider is there; all or nothing (D12, D33). */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public TakeBackOutcome takeBack(Actor actor, TakeBackCommand command) {
        Optional<Order> found = orders.find(actor, command.order());
        if (found.isEmpty()) {
            return new TakeBackOutcome.Refused(
                    TakeBackOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order(), List.of());
        }
        TakeBackOutcome outcome = found.get().takeBack(command, clock.instant());
        orders.publish(actor, found.get());
        return outcome;
    }

    /** The same, computed: nothing changes and nothing is told. */
    @Requires({Permission.COD_COLLECT, Permission.PROCESS})
    public TakeBackOutcome preview(Actor actor, TakeBackCommand command) {
        return orders.find(actor, command.order())
                .map(order -> order.previewTakeBack(command))
                .orElseGet(() -> new TakeBackOutcome.Refused(
                        TakeBackOutcome.Reason.UNKNOWN_ORDER, "there is no order " + command.order(), List.of()));
    }
}
