package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handcart.delivery.DeliveryRequested;
import org.handcart.delivery.DeliveryStatus;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.delivery.usecase.OpenDelivery;
import org.handcart.dispatch.RiderRequest;
import org.handcart.order.OrderDetail;
import org.handcart.order.OrderId;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Message;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.outbox.Queues;
import org.handcart.shared.verb.Requires;

/** The goods are ready: a rider is needed. */
@Stateless
public class RequestDelivery {

    @EJB
    OpenDelivery openDelivery;

    @EJB
    DeliveryQueries deliveries;

    @EJB
    OrderQueries orders;

    @Inject
    OrderOnTheWay onTheWay;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Once per order; a message asks for a rider. Called again, it brings the order up to where its delivery is: the
     * rider may report before the warehouse does. Call it with the order locked.
     */
    @Requires({Permission.PROCESS, Permission.WAREHOUSE_REPORT})
    public void request(Actor actor, OrderId order, String storeCode) {
        Actor system = Actor.system(actor.org(), "dispatch", actor.correlationId());
        if (openDelivery.open(actor, order, storeCode)) {
            ask(system, orders.find(system, order.toString()).orElseThrow());
            return;
        }
        deliveries
                .find(system, order)
                .filter(delivery -> DeliveryStatus.valueOf(delivery.status()).isOut())
                .ifPresent(delivery -> onTheWay.follow(system, delivery));
    }

    private void ask(Actor system, OrderDetail order) {
        OrderId id = order.row().id();
        outbox.publish(
                system, List.of(new DeliveryRequested(id, order.row().storeCode(), order.codDue(), clock.instant())));
        outbox.send(
                system,
                new Message(
                        Queues.DELIVERY_REQUESTS,
                        id.toString(),
                        "delivery.request.v1",
                        new RiderRequest(
                                id,
                                order.row().orderNumber(),
                                order.row().storeCode(),
                                order.customer(),
                                order.address(),
                                order.codDue(),
                                order.codVersion())));
    }
}
