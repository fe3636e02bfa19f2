package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.handcart.cod.usecase.CodQueries;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalOutcome.Reason;
import org.handcart.dispatch.DoorRefusalOutcome.Refused;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.jspecify.annotations.Nullable;

/** Who may do something at the door of an order, and when. */
@Dependent
class DoorGuard {

    @EJB
    DeliveryQueries deliveries;

    @EJB
    CodQueries cod;

    /** Null when the rider is at this door with these goods. */
    @Nullable
    Refused check(Actor actor, DoorRefusalCommand command, OrderDetail order) {
        if (!actor.seesStore(order.row().storeCode())) {
            return new Refused(Reason.UNKNOWN_ORDER, "there is no such order");
        }
        Optional<Delivery> delivery = deliveries.find(actor, command.order());
        if (!mayActFor(actor, command.riderId())
                || delivery.filter(is -> !command.riderId().equals(is.riderId()))
                        .isPresent()) {
            return new Refused(Reason.NOT_THIS_RIDER, "the order is not with this rider");
        }
        Refused notThere = delivery.isEmpty()
                ? new Refused(Reason.NOT_OUT_FOR_DELIVERY, "the order has no delivery yet")
                : state(delivery.get());
        return notThere == null ? version(actor, command) : notThere;
    }

    private static @Nullable Refused state(Delivery delivery) {
        return switch (DeliveryStatus.valueOf(delivery.status())) {
            case PICKED_UP, IN_TRANSIT -> null;
            case DELIVERED -> new Refused(Reason.ALREADY_DELIVERED, "it was handed over: this is a return");
            case REFUSED -> new Refused(Reason.NOTHING_OUT, "everything was refused before");
            case REQUESTED, ASSIGNED, FAILED ->
                new Refused(Reason.NOT_OUT_FOR_DELIVERY, "the order has not been picked up");
        };
    }

    private @Nullable Refused version(Actor actor, DoorRefusalCommand command) {
        int version = cod.due(actor, command.order()).orElseThrow().version();
        return command.codVersion() < 1 || command.codVersion() > version
                ? new Refused(Reason.UNKNOWN_VERSION, "the due is at version %d".formatted(version))
                : null;
    }

    /** Riders speak for themselves; whoever sees everybody's cash may enter it for them. */
    static boolean mayActFor(Actor actor, String riderId) {
        return actor.name().equals(riderId) || actor.may(Permission.CASH_READ);
    }

    /** True when the delivery is this actor's, or the actor sees everybody's. */
    boolean isOwn(Actor actor, OrderId order) {
        return deliveries
                .find(actor, order)
                .map(Delivery::riderId)
                .filter(rider -> mayActFor(actor, rider))
                .isPresent();
    }
}
